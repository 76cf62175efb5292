package io.camshaft.platform.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rules for one editable field: type, required, limits, options. They are never laxer than the form in the browser. */
final class ValueRules {

    private final FeelExpressions feel;
    private final FieldOptions options;
    private final TextRules texts;
    private final MomentRules moments;

    ValueRules(FeelExpressions feel, Clock clock) {
        this.feel = feel;
        this.options = new FieldOptions(feel);
        this.texts = new TextRules(feel);
        this.moments = new MomentRules(clock);
    }

    /**
     * @param given plain value as submitted
     * @param context values of the form and facts, for limits and options written in FEEL
     * @param facts what the form received when it was opened, for options taken from there
     */
    Verdict check(FormField field, Object given, Map<String, Object> context, Map<String, Object> facts) {
        boolean unticked = field.kind() == FormField.Kind.CHECKBOX && Boolean.FALSE.equals(given);
        boolean required = feel.isTrue(field.setting("validate", "required"), context);
        if (required && (unticked || PlainValues.isEmpty(given))) {
            return Verdict.bad("platform.form.required");
        }
        if (given == null || given instanceof String text && text.isBlank()) {
            return Verdict.good(null);
        }
        return switch (field.kind()) {
            case TEXT -> texts.check(field, given, context);
            case NUMBER -> number(field, given, context);
            case CHECKBOX -> given instanceof Boolean ? Verdict.good(given) : Verdict.bad("platform.form.type");
            case CHOICE ->
                options.allows(field, given, context, facts)
                        ? Verdict.good(given)
                        : Verdict.bad("platform.form.option");
            case CHOICES -> choices(field, given, context, facts);
            case DATETIME -> moments.check(field, given);
            default -> Verdict.bad("platform.form.type");
        };
    }

    private Verdict choices(FormField field, Object given, Map<String, Object> context, Map<String, Object> facts) {
        if (!(given instanceof List<?> list)) {
            return Verdict.bad("platform.form.type");
        }
        if (list.isEmpty()) {
            return Verdict.good(null);
        }
        boolean allowed = new HashSet<>(list).size() == list.size()
                && list.stream().allMatch(choice -> options.allows(field, choice, context, facts));
        return allowed ? Verdict.good(given) : Verdict.bad("platform.form.option");
    }

    private Verdict number(FormField field, Object given, Map<String, Object> context) {
        boolean asText = Boolean.TRUE.equals(field.setting("serializeToString")) && given instanceof String;
        Object plain = asText ? PlainValues.number((String) given) : given;
        BigDecimal number = decimal(plain);
        if (number == null) {
            return Verdict.bad("platform.form.number");
        }
        BigDecimal digits = decimal(PlainValues.plain(field.setting("decimalDigits")));
        if (digits != null && Math.max(number.scale(), 0) > digits.intValue()) {
            return Verdict.bad("platform.form.decimals", digits.toPlainString());
        }
        BigDecimal step = decimal(PlainValues.plain(field.setting("increment")), true);
        if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
            return Verdict.bad("platform.form.increment", step.toPlainString());
        }
        BigDecimal min = decimal(feel.resolve(field.setting("validate", "min"), context), true);
        if (min != null && number.compareTo(min) < 0) {
            return Verdict.bad("platform.form.min", min.toPlainString());
        }
        BigDecimal max = decimal(feel.resolve(field.setting("validate", "max"), context), true);
        if (max != null && number.compareTo(max) > 0) {
            return Verdict.bad("platform.form.max", max.toPlainString());
        }
        return Verdict.good(plain);
    }

    static BigDecimal decimal(Object plain) {
        return decimal(plain, false);
    }

    /** Settings of a form may write a number as text; values may not. */
    static BigDecimal decimal(Object plain, boolean textToo) {
        Object number = textToo && plain instanceof String text ? PlainValues.number(text.strip()) : plain;
        return number instanceof Number ? new BigDecimal(Objects.toString(number)) : null;
    }
}
