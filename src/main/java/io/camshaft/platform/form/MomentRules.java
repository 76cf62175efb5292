package io.camshaft.platform.form;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.regex.Pattern;

/**
 * Dates and times, submitted as ISO text: "2026-01-05", "09:30" and "2026-01-05T09:30", the latter two with an offset, with "Z"
 * or bare, as the form's timeSerializingFormat says.
 */
final class MomentRules {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(?::\\d{2})?");
    private static final Pattern OFFSET = Pattern.compile("(?:[+-]\\d{2}:\\d{2}|Z)");

    private final Clock clock;

    MomentRules(Clock clock) {
        this.clock = clock;
    }

    Verdict check(FormField field, Object given) {
        String subtype = field.setting("subtype") instanceof String text ? text : "date";
        String zone = field.setting("timeSerializingFormat") instanceof String text ? text : "utc_offset";
        try {
            if (!(given instanceof String moment)
                    || !written(subtype, zone).matcher(moment).matches()) {
                return refuse(subtype);
            }
            boolean past = isPast(subtype, moment);
            return past && Boolean.TRUE.equals(field.setting("disallowPassedDates"))
                    ? Verdict.bad("platform.form.past")
                    : Verdict.good(moment);
        } catch (DateTimeException e) {
            return refuse(subtype);
        }
    }

    private static Verdict refuse(String subtype) {
        return switch (subtype) {
            case "time" -> Verdict.bad("platform.form.time");
            case "datetime" -> Verdict.bad("platform.form.dateTime");
            default -> Verdict.bad("platform.form.date");
        };
    }

    private static Pattern written(String subtype, String zone) {
        if (subtype.equals("date")) {
            return DATE;
        }
        String suffix =
                switch (zone) {
                    case "no_timezone" -> "";
                    case "utc_normalized" -> "Z";
                    default -> OFFSET.pattern();
                };
        String day = subtype.equals("datetime") ? DATE.pattern() + "T" : "";
        return Pattern.compile(day + TIME.pattern() + suffix);
    }

    /** Also proves that the date exists: there is no 30th of February. */
    private boolean isPast(String subtype, String moment) {
        boolean bare = !moment.matches(".*(?:Z|[+-]\\d{2}:\\d{2})");
        LocalDate today = LocalDate.now(clock);
        return switch (subtype) {
            case "time" -> {
                Object any = bare ? LocalTime.parse(moment) : OffsetTime.parse(moment);
                yield any == null;
            }
            case "datetime" ->
                bare
                        ? LocalDateTime.parse(moment).toLocalDate().isBefore(today)
                        : OffsetDateTime.parse(moment)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate()
                                .isBefore(today);
            default -> LocalDate.parse(moment).isBefore(today);
        };
    }
}
