package io.camshaft.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.camshaft.platform.BusinessRefusal;
import java.text.Normalizer;
import java.util.Optional;

/** Telephone numbers as people write them, to E.164 ("+8613800005678"). Without a country code they are Chinese. */
final class PhoneNumber {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";
    private static final int LONGEST = 40;
    private static final int TAIL = 4;

    private PhoneNumber() {}

    /** The number in E.164; refuses what no country dials. */
    static String normalised(String written) {
        return parse(written).orElseThrow(() -> new BusinessRefusal("customer.phone.unknown"));
    }

    /** The number in E.164; empty where it is none. */
    static Optional<String> parse(String written) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = PHONES.parse(Normalizer.normalize(written, Normalizer.Form.NFKC), HOME);
            return PHONES.isValidNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The last four digits of a number in E.164. */
    static String tail(String normalised) {
        return normalised.substring(Math.max(0, normalised.length() - TAIL));
    }
}
