package io.camshaft.organisation;

import io.camshaft.platform.clock.ClockCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Working calendars for tests of other packages. */
public final class WorkingClockOf {

    private WorkingClockOf() {}

    /** @param week pairs of opening and closing, minutes of the day, by weekday */
    public static ClockCalendar calendar(
            ZoneId zone, Map<DayOfWeek, List<int[]>> week, Map<LocalDate, Boolean> exceptions) {
        Map<DayOfWeek, List<WorkingHours>> hours = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, spans) -> hours.put(
                day,
                spans.stream().map(span -> new WorkingHours(span[0], span[1])).toList()));
        WorkingCalendar calendar = new WorkingCalendar(zone, hours, exceptions);
        return new WorkingClock((Supplier<WorkingCalendar>) () -> calendar);
    }
}
