package io.camshaft.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Facts as a template may have them: texts, numbers, flags, lists and maps. Dates are written as the reader writes them. */
final class PlainFacts {

    private final Locale locale;
    private final ZoneId zone;

    PlainFacts(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    Map<String, Object> of(Map<String, ?> facts) {
        Map<String, Object> plain = new LinkedHashMap<>();
        facts.forEach((name, fact) -> plain.put(name, plain(fact)));
        return plain;
    }

    private Object plain(Object fact) {
        if (fact == null || fact instanceof String || fact instanceof Number || fact instanceof Boolean) {
            return fact;
        }
        if (fact instanceof Enum<?> choice) {
            return choice.name();
        }
        if (fact instanceof Collection<?> many) {
            return many.stream().map(this::plain).toList();
        }
        if (fact instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, value) -> plain.put(String.valueOf(name), plain(value)));
            return plain;
        }
        return moment(fact);
    }

    private String moment(Object fact) {
        if (fact instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(date);
        }
        if (fact instanceof LocalTime time) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(time);
        }
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(inZone(fact));
    }

    private LocalDateTime inZone(Object fact) {
        if (fact instanceof LocalDateTime local) {
            return local;
        }
        if (fact instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(zone).toLocalDateTime();
        }
        if (fact instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(zone).toLocalDateTime();
        }
        if (fact instanceof Instant instant) {
            return instant.atZone(zone).toLocalDateTime();
        }
        throw new IllegalArgumentException("Not a fact for a message: "
                + fact.getClass().getName() + "; give texts, numbers, flags, dates, lists or maps of these");
    }
}
