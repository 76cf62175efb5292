package io.camshaft.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * One stretch of working time on a day.
 *
 * @param opens minute of the day, 0 to 1439
 * @param closes minute of the day, at most 1440 (the end of the day)
 */
record WorkingHours(int opens, int closes) {

    private static final int END_OF_DAY = 24 * 60;

    WorkingHours {
        if (opens < 0 || opens >= closes || closes > END_OF_DAY) {
            throw new IllegalArgumentException("Hours must open before they close: " + opens + " to " + closes);
        }
    }

    /** Hours from "HH:mm" texts; "24:00" is the end of the day. */
    static WorkingHours of(String opensAt, String closesAt) {
        return new WorkingHours(minute(opensAt), minute(closesAt));
    }

    Instant opening(LocalDate day, ZoneId zone) {
        return instant(day, opens, zone, 0);
    }

    Instant closing(LocalDate day, ZoneId zone) {
        return instant(day, closes, zone, 1);
    }

    /** Where a clock change skips the time, the change itself; where it repeats it, first opening and second closing. */
    private static Instant instant(LocalDate day, int minute, ZoneId zone, int whenRepeated) {
        LocalDateTime time = day.atStartOfDay().plusMinutes(minute);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition change = zone.getRules().getTransition(time);
            return change.getInstant();
        }
        return time.toInstant(offsets.get(Math.min(whenRepeated, offsets.size() - 1)));
    }

    private static int minute(String time) {
        return "24:00".equals(time) ? END_OF_DAY : LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
