package io.camshaft.platform.clock;

import io.camshaft.platform.clock.CaseClock.State;
import io.camshaft.platform.clock.ClockIntervalRepository.Interval;
import io.camshaft.platform.clock.ClockIntervalRepository.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Moves the clocks in their tables and tells {@link ClockMoved}; knows nothing of timers. A clock stands still as long as one
 * pause of it lasts, whatever their number. Each method gives the clock as it is afterwards.
 */
@Component
class ClockKeeper {

    private final ClockRepository clocks;
    private final ClockIntervalRepository intervals;
    private final ClockCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockKeeper(
            ClockRepository clocks,
            ClockIntervalRepository intervals,
            ClockCalendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clocks = clocks;
        this.intervals = intervals;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Clocks count whole seconds. */
    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    ClockCalendar calendarOf(ClockRow row) {
        return calendars.named(row.calendar());
    }

    ClockRow start(NewClock begun, Duration within, int warnPercent) {
        OffsetDateTime now = now();
        Dial dial = Dial.started(warnPercent, within, calendars.named(begun.calendar()), now);
        return told(ClockRow.started(clocks.insert(ClockRow.started(0, begun, dial, now)), begun, dial, now));
    }

    void stop(ClockRow row) {
        OffsetDateTime now = now();
        ClockCalendar calendar = calendarOf(row);
        closeRun(row, calendar, now);
        if (!row.runs()) {
            intervals.allPausesOver(row.id(), now);
        }
        save(row.moved(State.STOPPED, null, row.dial().stopped(calendar, now), row.warnedAt(), now));
    }

    ClockRow pause(ClockRow row, Pause pause) {
        OffsetDateTime now = now();
        intervals.pausedFrom(row.id(), pause, now);
        ClockCalendar calendar = calendarOf(row);
        closeRun(row, calendar, now);
        Dial dial = row.runs() ? row.dial().still(calendar, now) : row.dial();
        return save(row.moved(State.PAUSED, waitsFor(pause.elementId(), pause.reason()), dial, row.warnedAt(), null));
    }

    /** The pause is over; the clock goes on where it was the last one. */
    ClockRow resume(ClockRow row, List<Interval> over) {
        OffsetDateTime now = now();
        over.forEach(pause -> intervals.pauseOver(pause.id(), now));
        List<Interval> left = intervals.openPauses(row.id());
        if (left.isEmpty()) {
            return save(row.moved(State.RUNNING, null, row.dial().running(calendarOf(row), now), row.warnedAt(), null));
        }
        Interval last = left.get(left.size() - 1);
        String waits = waitsFor(last.elementId(), last.reason());
        return save(row.moved(State.PAUSED, waits, row.dial(), row.warnedAt(), null));
    }

    ClockRow extend(ClockRow row, Duration more, String reason, String by) {
        OffsetDateTime now = now();
        intervals.extended(row.id(), now, more, reason, by);
        Dial dial = row.dial().extended(more, calendarOf(row), now);
        return save(row.moved(row.state(), row.pausedFor(), dial, row.warnedAt(), null));
    }

    /** The first warning counts. */
    ClockRow warned(ClockRow row) {
        OffsetDateTime first = row.warnedAt() == null ? now() : row.warnedAt();
        return save(row.moved(row.state(), row.pausedFor(), row.dial(), first, null));
    }

    ClockRow breached(ClockRow row) {
        Dial dial = row.dial().breached(row.dueAt() == null ? now() : row.dueAt());
        return save(row.moved(row.state(), row.pausedFor(), dial, row.warnedAt(), null));
    }

    /** The case has moved to another version of its model, which warns at its own share. */
    ClockRow movedOver(ClockRow row, int warnPercent) {
        Dial dial = row.dial().warningAt(warnPercent, calendarOf(row));
        return save(row.moved(row.state(), row.pausedFor(), dial, row.warnedAt(), null));
    }

    /** What was used so far by the calendar as it is now, written down before the calendar changes. */
    void settle(ClockRow row) {
        OffsetDateTime now = now();
        ClockCalendar calendar = calendarOf(row);
        closeRun(row, calendar, now);
        Dial counted = row.dial().still(calendar, now).running(calendar, now);
        clocks.update(row.moved(State.RUNNING, null, counted, row.warnedAt(), null));
    }

    /** The rest anew, by the calendar as it is now. */
    ClockRow recalculate(ClockRow row) {
        return save(row.moved(State.RUNNING, null, row.dial().anew(calendarOf(row)), row.warnedAt(), null));
    }

    private void closeRun(ClockRow row, ClockCalendar calendar, OffsetDateTime now) {
        if (row.runs() && now.isAfter(row.runningSince())) {
            intervals.ran(row.id(), row.runningSince(), now, calendar.between(row.runningSince(), now));
        }
    }

    private static String waitsFor(String elementId, String reason) {
        return elementId == null ? reason : elementId;
    }

    private ClockRow save(ClockRow moved) {
        clocks.update(moved);
        return told(moved);
    }

    private ClockRow told(ClockRow moved) {
        events.publishEvent(new ClockMoved(moved.caseNo(), moved.processKey(), moved.name(), moved.state()));
        return moved;
    }
}
