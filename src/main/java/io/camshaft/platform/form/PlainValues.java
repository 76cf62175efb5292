package io.camshaft.platform.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.type.SpinValueType;

/**
 * The engine's typed values as plain Java: String, Boolean, Long (every whole number that fits), BigDecimal, List, Map.
 * Dates and enums become text. What cannot be read safely, such as files and serialised objects, becomes {@link #UNREADABLE};
 * nothing is ever deserialised.
 */
final class PlainValues {

    static final Object UNREADABLE = new Object() {
        @Override
        public String toString() {
            return "unreadable";
        }
    };

    /** Larger or finer numbers are nobody's business figure, but "1e999999999" would fill the memory when written out. */
    private static final int MAX_DIGITS = 30;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private PlainValues() {}

    static Map<String, Object> of(Map<String, ?> variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (variables != null) {
            VariableMap typed =
                    variables instanceof VariableMap map ? map : Variables.fromMap(new LinkedHashMap<>(variables));
            typed.keySet().forEach(name -> plain.put(name, untyped(typed.getValueTyped(name))));
        }
        return plain;
    }

    private static Object untyped(TypedValue value) {
        if (value instanceof SerializableValue serializable && !serializable.isDeserialized()) {
            boolean json = value.getType() == SpinValueType.JSON
                    || Variables.SerializationDataFormats.JSON
                            .getName()
                            .equals(serializable.getSerializationDataFormat());
            return json ? fromJson(serializable.getValueSerialized()) : UNREADABLE;
        }
        return value == null ? null : plain(value.getValue());
    }

    static Object plain(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number.toString());
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, element) -> plain.put(String.valueOf(name), plain(element)));
            return plain;
        }
        if (value instanceof SpinJsonNode node) {
            return fromJson(node.toString());
        }
        if (value instanceof TypedValue typed) {
            return untyped(typed);
        }
        return value instanceof TemporalAccessor || value instanceof Enum<?> ? value.toString() : UNREADABLE;
    }

    private static Object fromJson(String json) {
        try {
            return json == null ? null : plain(JSON.readValue(json, Object.class));
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }

    static String toJson(Object plain) {
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A fact is not plain data", e);
        }
    }

    /** The number written so, or {@link #UNREADABLE}. */
    static Object number(String digits) {
        try {
            BigDecimal number = digits.length() > 400 ? null : new BigDecimal(digits);
            if (number == null || Math.abs(number.scale()) > MAX_DIGITS || number.precision() > 2 * MAX_DIGITS) {
                return UNREADABLE;
            }
            BigDecimal bare = number.stripTrailingZeros();
            boolean isLong = bare.scale() <= 0 && bare.precision() - bare.scale() <= 18;
            return isLong ? (Object) bare.longValueExact() : bare;
        } catch (NumberFormatException e) {
            return UNREADABLE;
        }
    }

    /** Nothing was entered: null, blank text, or a list or object of such. A cleared tick box is an answer. */
    static boolean isEmpty(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(PlainValues::isEmpty);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(PlainValues::isEmpty);
        }
        return value == null || value instanceof String text && text.isBlank();
    }

    /** The browser turns numbers into text and line breaks into blanks; that is no change by a person. */
    static boolean same(Object one, Object other) {
        if (isEmpty(one) && isEmpty(other)
                || isEmpty(one) && Boolean.FALSE.equals(other)
                || isEmpty(other) && Boolean.FALSE.equals(one)) {
            return true;
        }
        if (one instanceof List<?> left && other instanceof List<?> right) {
            return left.size() == right.size()
                    && IntStream.range(0, left.size()).allMatch(index -> same(left.get(index), right.get(index)));
        }
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            return left.keySet().equals(right.keySet())
                    && left.keySet().stream().allMatch(name -> same(left.get(name), right.get(name)));
        }
        return one != null && other != null && text(one).equals(text(other));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value.toString().replaceAll("[\\r\\n\\t]", " ").strip();
    }
}
