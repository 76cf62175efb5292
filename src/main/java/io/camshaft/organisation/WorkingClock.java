package io.camshaft.organisation;

import io.camshaft.organisation.WorkingCalendar.Span;
import io.camshaft.platform.clock.ClockCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Clocks that count working time. */
@Component
class WorkingClock implements ClockCalendar {

    static final String NAME = "WORKING";

    private final Supplier<WorkingCalendar> current;

    @Autowired
    WorkingClock(TabledWorkingTime workingTime) {
        this(workingTime::calendar);
    }

    WorkingClock(Supplier<WorkingCalendar> current) {
        this.current = current;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public OffsetDateTime plus(OffsetDateTime from, Duration counted) {
        return current.get().plus(from, counted);
    }

    @Override
    public Duration between(OffsetDateTime from, OffsetDateTime until) {
        return current.get().between(from, until);
    }

    @Override
    public List<Window> windows(OffsetDateTime from, OffsetDateTime until) {
        WorkingCalendar calendar = current.get();
        List<Window> windows = new ArrayList<>();
        LocalDate last = calendar.dayOf(until.toInstant());
        for (LocalDate day = calendar.dayOf(from.toInstant()); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : calendar.spansOf(day)) {
                Instant start = span.start().isAfter(from.toInstant()) ? span.start() : from.toInstant();
                Instant end = span.end().isBefore(until.toInstant()) ? span.end() : until.toInstant();
                if (start.isBefore(end)) {
                    append(
                            windows,
                            start.atZone(calendar.zone()).toOffsetDateTime(),
                            end.atZone(calendar.zone()).toOffsetDateTime());
                }
            }
        }
        return windows;
    }

    private static void append(List<Window> windows, OffsetDateTime from, OffsetDateTime until) {
        int last = windows.size() - 1;
        if (last >= 0 && windows.get(last).until().isEqual(from)) {
            windows.set(last, new Window(windows.get(last).from(), until));
        } else {
            windows.add(new Window(from, until));
        }
    }
}
