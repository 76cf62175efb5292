package io.camshaft.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/**
 * The working calendar of the tables. It is kept in memory together with its version; one small read per transaction tells
 * whether another node or an import has changed it.
 */
@Component("workingTime")
class TabledWorkingTime implements WorkingTime {

    private final CalendarRepository calendars;
    private final Clock clock;
    private volatile Loaded loaded = new Loaded(-1, null);

    TabledWorkingTime(CalendarRepository calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    WorkingCalendar calendar() {
        int version = calendars.version();
        Loaded current = loaded;
        if (current.version() != version) {
            current = new Loaded(version, calendars.load());
            loaded = current;
        }
        return current.calendar();
    }

    /** Today where the calendar is kept; absences and roles begin and end at its midnight. */
    LocalDate today() {
        return calendar().dayOf(clock.instant());
    }

    @Override
    public OffsetDateTime plusDays(OffsetDateTime from, int workingDays) {
        return calendar().plusDays(from, workingDays);
    }

    @Override
    public OffsetDateTime plus(OffsetDateTime from, Duration workingTime) {
        return calendar().plus(from, workingTime);
    }

    @Override
    public OffsetDateTime minus(OffsetDateTime until, Duration workingTime) {
        return calendar().minus(until, workingTime);
    }

    @Override
    public Duration between(OffsetDateTime from, OffsetDateTime until) {
        return calendar().between(from, until);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    private record Loaded(int version, WorkingCalendar calendar) {}
}
