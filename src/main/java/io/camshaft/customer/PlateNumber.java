package io.camshaft.customer;

import io.camshaft.platform.BusinessRefusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number plates, in upper case without blanks, dots and hyphens. Chinese ones as GA 36 writes them: a province, an authority and
 * five characters, six for new-energy cars. Plates of other countries are taken as they are.
 */
final class PlateNumber {

    private static final Pattern CHINESE = Pattern.compile(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-HJ-NP-Z]" + "[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳领使]");
    private static final Pattern FOREIGN = Pattern.compile("(?=.*\\d)[\\p{L}\\d]{2,12}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}.·•・‧∙\\-–]+");

    private PlateNumber() {}

    /** The plate in one spelling; refuses what cannot be one. Null for blank. */
    static String normalised(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return parse(written).orElseThrow(() -> new BusinessRefusal("customer.plate.malformed"));
    }

    static Optional<String> parse(String written) {
        String plate = written == null
                ? ""
                : SEPARATORS
                        .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
        boolean begunAsChinese = plate.codePoints().limit(1).anyMatch(Character::isIdeographic);
        Pattern form = begunAsChinese ? CHINESE : FOREIGN;
        return form.matcher(plate).matches() ? Optional.of(plate) : Optional.empty();
    }
}
