package io.camshaft.customer;

import io.camshaft.platform.BusinessRefusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers of identity cards (GB 11643: 17 digits and a check digit), unified social credit codes (GB 32100: 18 characters), and
 * passports and older registrations, which are taken as they are.
 */
final class IdentityNumber {

    private static final Pattern CARD = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{18}");
    private static final int CREDIT_CODE_LENGTH = 18;
    private static final Pattern OTHER = Pattern.compile("[\\p{L}\\d()/]{4,30}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private IdentityNumber() {}

    /** Upper case without blanks; refuses a card whose check digit is wrong and what cannot be a number. Null for blank. */
    static String normalised(CustomerKind kind, String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String number = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-]", "")
                .toUpperCase(Locale.ROOT);
        if (kind == CustomerKind.PERSON && CARD.matcher(number).matches()) {
            if (number.charAt(17) != checkDigit(number)) {
                throw new BusinessRefusal("customer.identity.checkDigit");
            }
            return number;
        }
        boolean code = kind == CustomerKind.ORGANISATION && number.length() == CREDIT_CODE_LENGTH;
        boolean right = (code ? CREDIT_CODE : OTHER).matcher(number).matches();
        if (!right) {
            throw new BusinessRefusal("customer.identity.malformed");
        }
        return number;
    }

    static char checkDigit(String number) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (number.charAt(place) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }
}
