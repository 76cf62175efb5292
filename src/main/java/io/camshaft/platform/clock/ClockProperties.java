package io.camshaft.platform.clock;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of the drawing: {@code camunda:property} names of phases and of boundary events, and how their values are read. */
public final class ClockProperties {

    /** On a phase: name of its clock. */
    public static final String CLOCK = "clock";

    public static final String LABEL = "clockLabel";
    public static final String CALENDAR = "clockCalendar";
    public static final String WITHIN = "clockWithin";
    public static final String WARN_AT = "clockWarnAt";
    public static final String PAUSED_BY = "clockPausedBy";
    public static final String LIKENESS = "clockLikeness";
    /** On a boundary timer: "warning" or "breach". */
    public static final String EVENT = "clockEvent";

    public static final String FACTOR = "clockFactor";

    private ClockProperties() {}

    public static boolean isExpression(String value) {
        return value != null && (value.contains("${") || value.contains("#{"));
    }

    /** The time, or null where the text is none above zero. */
    public static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text.strip());
            return duration.toSeconds() > 0 ? duration : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** How often the time must be over; null where the text is no number above zero. */
    static Double factor(Map<String, String> properties) {
        try {
            double factor = Double.parseDouble(properties.getOrDefault(FACTOR, "1"));
            return factor > 0 && factor <= 100 ? factor : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public static Set<String> ids(String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
