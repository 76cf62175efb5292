package io.camshaft.platform.clock;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * The hands of one clock and how they move: pure arithmetic in whole seconds.
 *
 * @param used counted time of stretches that are over
 * @param runningSince null while the clock stands still
 * @param promisedAt when the time first promised is up; null while the clock stands still before that moment
 * @param breachedAt first moment that the time was up
 */
record Dial(
        int warnPercent,
        Duration promised,
        Duration extended,
        Duration used,
        OffsetDateTime runningSince,
        OffsetDateTime promisedAt,
        OffsetDateTime warnAt,
        OffsetDateTime dueAt,
        OffsetDateTime breachedAt) {

    static Dial started(int warnPercent, Duration promised, ClockCalendar calendar, OffsetDateTime at) {
        Dial still = new Dial(warnPercent, promised, Duration.ZERO, Duration.ZERO, null, null, null, null, null);
        return still.running(calendar, at);
    }

    Duration allowed() {
        return promised.plus(extended);
    }

    Duration usedAt(ClockCalendar calendar, OffsetDateTime now) {
        return runningSince == null ? used : used.plus(calendar.between(runningSince, now));
    }

    /** The same hands standing still from that moment on. */
    Dial still(ClockCalendar calendar, OffsetDateTime now) {
        Duration counted = usedAt(calendar, now);
        OffsetDateTime passed = counted.compareTo(promised) >= 0 ? promisedAt : null;
        return new Dial(warnPercent, promised, extended, counted, null, passed, null, null, breachedBy(now));
    }

    /** Goes on from standing still. */
    Dial running(ClockCalendar calendar, OffsetDateTime now) {
        OffsetDateTime due = passed(allowed()) && breachedAt != null ? breachedAt : reached(allowed(), calendar, now);
        return new Dial(
                warnPercent,
                promised,
                extended,
                used,
                now,
                promisedAt != null ? promisedAt : reached(promised, calendar, now),
                reached(warnAfter(), calendar, now),
                due,
                breachedAt);
    }

    /** More time; the promise stays. */
    Dial extended(Duration more, ClockCalendar calendar, OffsetDateTime now) {
        Dial longer = new Dial(
                warnPercent,
                promised,
                extended.plus(more),
                used,
                runningSince,
                promisedAt,
                warnAt,
                dueAt,
                breachedBy(now));
        return runningSince == null ? longer : longer.running(calendar, runningSince);
    }

    /** The end. Where it stood still, the moments are those of a clock that had gone on now. */
    Dial stopped(ClockCalendar calendar, OffsetDateTime now) {
        Dial on = runningSince == null ? running(calendar, now) : this;
        Duration counted = on.usedAt(calendar, now);
        return new Dial(
                warnPercent,
                promised,
                extended,
                counted,
                null,
                on.promisedAt,
                on.warnAt,
                on.dueAt,
                runningSince == null ? breachedAt : breachedBy(now));
    }

    /** The rest of the time by a calendar that has changed; what was used stays. Only right after settling the used time. */
    Dial anew(ClockCalendar calendar) {
        OffsetDateTime kept = passed(promised) ? promisedAt : null;
        return new Dial(warnPercent, promised, extended, used, runningSince, kept, warnAt, dueAt, breachedAt)
                .running(calendar, runningSince);
    }

    /** Warns at another share from now on. */
    Dial warningAt(int percent, ClockCalendar calendar) {
        Dial other = new Dial(percent, promised, extended, used, runningSince, promisedAt, warnAt, dueAt, breachedAt);
        return runningSince == null ? other : other.running(calendar, runningSince);
    }

    Dial breached(OffsetDateTime at) {
        OffsetDateTime first = breachedAt == null ? at : breachedAt;
        return new Dial(warnPercent, promised, extended, used, runningSince, promisedAt, warnAt, dueAt, first);
    }

    /** Counted time after which the case is in danger. */
    Duration warnAfter() {
        return Duration.ofSeconds(allowed().toSeconds() * warnPercent / 100);
    }

    /** Counted time after which the time is up that many times; an extension moves every level by as much. */
    Duration breachAfter(double factor) {
        return Duration.ofSeconds(Math.round(promised.toSeconds() * factor)).plus(extended);
    }

    /** When that much time is used; the present stretch's beginning where it was used before. Only while running. */
    OffsetDateTime reached(Duration target, ClockCalendar calendar) {
        return reached(target, calendar, runningSince);
    }

    private OffsetDateTime breachedBy(OffsetDateTime now) {
        return breachedAt == null && dueAt != null && dueAt.isBefore(now) ? dueAt : breachedAt;
    }

    private OffsetDateTime reached(Duration target, ClockCalendar calendar, OffsetDateTime from) {
        return passed(target) ? from : calendar.plus(from, target.minus(used));
    }

    private boolean passed(Duration target) {
        return used.compareTo(target) >= 0;
    }
}
