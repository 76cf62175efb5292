package io.camshaft.platform.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The rules for typed text. Lengths are counted in UTF-16 units without surrounding blanks, as the browser does. */
final class TextRules {

    /** Where the form sets no maximum: nobody types more, and a text column need not hold a megabyte. */
    static final int DEFAULT_MAX_LENGTH = 10_000;

    /** As the form in the browser has it. */
    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

    /** International number; the list of country codes stays with the browser. */
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00)[1-9]\\d{5,20}");

    private static final Pattern NOT_STORABLE = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]|\\p{Cs}");

    private final FeelExpressions feel;

    TextRules(FeelExpressions feel) {
        this.feel = feel;
    }

    Verdict check(FormField field, Object given, Map<String, Object> context) {
        if (!(given instanceof String text) || NOT_STORABLE.matcher(text).find()) {
            return Verdict.bad("platform.form.type");
        }
        BigDecimal max = ValueRules.decimal(feel.resolve(field.setting("validate", "maxLength"), context), true);
        int most = max == null ? DEFAULT_MAX_LENGTH : max.intValue();
        int length = text.strip().length();
        // Blanks around the text do not count, but they are stored, so they have a limit too.
        if (length > most || text.length() > Math.max(most, DEFAULT_MAX_LENGTH)) {
            return Verdict.bad("platform.form.maxLength", most);
        }
        BigDecimal min = ValueRules.decimal(feel.resolve(field.setting("validate", "minLength"), context), true);
        if (min != null && length < min.intValue()) {
            return Verdict.bad("platform.form.minLength", min.intValue());
        }
        return shape(field, text);
    }

    private static Verdict shape(FormField field, String text) {
        Object type = field.setting("validate", "validationType");
        if ("email".equals(type) && !EMAIL.matcher(text).matches()) {
            return Verdict.bad("platform.form.email");
        }
        if ("phone".equals(type) && !PHONE.matcher(text).matches()) {
            return Verdict.bad("platform.form.phone");
        }
        if (field.setting("validate", "pattern") instanceof String pattern
                && !pattern.isEmpty()
                && !matches(pattern, text)) {
            return Verdict.bad("platform.form.pattern");
        }
        return Verdict.good(text);
    }

    /** Like JavaScript's test(): somewhere in the text. A pattern that cannot be read or never ends does not match. */
    static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new CountedText(text)).find();
        } catch (PatternSyntaxException | PatternTooSlow | StackOverflowError e) {
            return false;
        }
    }
}
