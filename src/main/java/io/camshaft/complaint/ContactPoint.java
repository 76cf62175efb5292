package io.camshaft.complaint;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Locale;

/** Phones and mail addresses in the one spelling by which they are compared. */
final class ContactPoint {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";
    private static final int LONGEST = 40;

    private ContactPoint() {}

    /** E.164 where it is a number that somebody dials, its digits otherwise; null for nothing. */
    static String phone(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        try {
            return PHONES.format(
                    PHONES.parse(plain.substring(0, Math.min(plain.length(), LONGEST)), HOME), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            String digits = plain.replaceAll("\\D", "");
            return digits.isEmpty() ? null : digits;
        }
    }

    static String mail(String written) {
        return written == null || !written.contains("@")
                ? null
                : Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
