package io.camshaft.customer;

import io.camshaft.platform.BusinessRefusal;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Vehicle identification numbers (ISO 3779, GB 16735): 17 characters without I, O and Q.
 *
 * @param text upper case
 * @param checkDigitRight true where the ninth character is the check digit of 49 CFR 565; makers outside North America and China
 *     need not use one, so a wrong one is remembered and not refused
 */
record Vin(String text, boolean checkDigitRight) {

    static final int LENGTH = 17;

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int CHECK_DIGIT = 8;

    /** Refuses with a sentence that says which character is wrong at which place. */
    static Vin of(String written) {
        String text = tidied(written);
        if (text.length() != LENGTH) {
            throw new BusinessRefusal("customer.vin.length", String.valueOf(text.length()));
        }
        for (int place = 0; place < LENGTH; place++) {
            char found = text.charAt(place);
            if ("IOQ".indexOf(found) >= 0) {
                throw new BusinessRefusal("customer.vin.letter", String.valueOf(found), String.valueOf(place + 1));
            }
            if (!isAllowed(found)) {
                throw new BusinessRefusal("customer.vin.character", String.valueOf(place + 1));
            }
        }
        return new Vin(text, text.charAt(CHECK_DIGIT) == checkDigit(text));
    }

    /** Upper case, without blanks and hyphens. */
    static String tidied(String written) {
        String text = written == null ? "" : Normalizer.normalize(written, Normalizer.Form.NFKC);
        return text.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
    }

    static boolean isAllowed(char found) {
        return found >= '0' && found <= '9' || LETTERS.indexOf(found) >= 0;
    }

    static char checkDigit(String text) {
        int sum = 0;
        for (int place = 0; place < LENGTH; place++) {
            sum += WEIGHTS[place] * valueOf(text.charAt(place));
        }
        int remainder = sum % 11;
        return remainder == 10 ? 'X' : (char) ('0' + remainder);
    }

    /** Written backwards, as it is kept for people who read out the last characters. */
    String reversed() {
        return new StringBuilder(text).reverse().toString();
    }

    private static int valueOf(char found) {
        int letter = LETTERS.indexOf(found);
        return letter < 0 ? found - '0' : VALUES.charAt(letter) - '0';
    }
}
