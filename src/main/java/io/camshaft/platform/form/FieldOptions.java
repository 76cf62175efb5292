package io.camshaft.platform.form;

import java.util.List;
import java.util.Map;

/** The options that a form offers: written in it ("values"), taken from a fact ("valuesKey") or computed ("valuesExpression"). */
final class FieldOptions {

    private final FeelExpressions feel;

    FieldOptions(FeelExpressions feel) {
        this.feel = feel;
    }

    /** Whether the form offers this value; a field whose options cannot be found offers none. */
    boolean allows(FormField field, Object value, Map<String, Object> context, Map<String, Object> facts) {
        return offered(field, context, facts) instanceof List<?> options
                && options.stream().anyMatch(option -> value.equals(valueOf(PlainValues.plain(option))));
    }

    private Object offered(FormField field, Map<String, Object> context, Map<String, Object> facts) {
        if (field.setting("valuesExpression") instanceof String expression && !expression.isBlank()) {
            return feel.resolve(expression, context);
        }
        if (field.setting("valuesKey") instanceof String key && !key.isBlank()) {
            return Paths.get(facts, List.of(key.split("\\.")));
        }
        return field.setting("values");
    }

    private static Object valueOf(Object option) {
        return option instanceof Map<?, ?> map && map.containsKey("value") ? map.get("value") : option;
    }
}
