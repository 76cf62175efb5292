package io.camshaft.platform.clock;

import io.camshaft.platform.clock.CaseClock.State;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Table clock, one row. */
record ClockRow(
        long id,
        String caseNo,
        String processKey,
        String processInstanceId,
        String executionId,
        String activityInstanceId,
        String scopeId,
        String elementId,
        String name,
        String label,
        String likeness,
        String calendar,
        int warnPercent,
        long promisedSeconds,
        long extendedSeconds,
        long usedSeconds,
        State state,
        String pausedFor,
        OffsetDateTime startedAt,
        OffsetDateTime runningSince,
        OffsetDateTime promisedAt,
        OffsetDateTime warnAt,
        OffsetDateTime dueAt,
        OffsetDateTime warnedAt,
        OffsetDateTime breachedAt,
        OffsetDateTime stoppedAt) {

    Dial dial() {
        return new Dial(
                warnPercent,
                Duration.ofSeconds(promisedSeconds),
                Duration.ofSeconds(extendedSeconds),
                Duration.ofSeconds(usedSeconds),
                runningSince,
                promisedAt,
                warnAt,
                dueAt,
                breachedAt);
    }

    static ClockRow started(long id, NewClock begun, Dial dial, OffsetDateTime at) {
        return new ClockRow(
                id,
                begun.caseNo(),
                begun.processKey(),
                begun.processInstanceId(),
                begun.executionId(),
                begun.activityInstanceId(),
                begun.scopeId(),
                begun.elementId(),
                begun.name(),
                begun.label(),
                begun.likeness(),
                begun.calendar(),
                dial.warnPercent(),
                dial.promised().toSeconds(),
                0,
                0,
                State.RUNNING,
                null,
                at,
                at,
                dial.promisedAt(),
                dial.warnAt(),
                dial.dueAt(),
                null,
                null,
                null);
    }

    ClockRow moved(State to, String waitsFor, Dial dial, OffsetDateTime warned, OffsetDateTime stopped) {
        return new ClockRow(
                id,
                caseNo,
                processKey,
                processInstanceId,
                executionId,
                activityInstanceId,
                scopeId,
                elementId,
                name,
                label,
                likeness,
                calendar,
                dial.warnPercent(),
                dial.promised().toSeconds(),
                dial.extended().toSeconds(),
                dial.used().toSeconds(),
                to,
                waitsFor,
                startedAt,
                dial.runningSince(),
                dial.promisedAt(),
                dial.warnAt(),
                dial.dueAt(),
                warned,
                dial.breachedAt(),
                stopped);
    }

    boolean runs() {
        return state == State.RUNNING;
    }

    /** As it stands at the moment. A breach that no event on the diagram has noticed is one all the same. */
    CaseClock at(ClockCalendar counting, OffsetDateTime now) {
        boolean silent = breachedAt == null && dueAt != null && state == State.RUNNING && !dueAt.isAfter(now);
        return new CaseClock(
                id,
                caseNo,
                name,
                label == null ? name : label,
                elementId,
                calendar,
                state,
                dial().allowed(),
                dial().usedAt(counting, now),
                startedAt,
                promisedAt,
                warnAt,
                dueAt,
                warnedAt,
                silent ? dueAt : breachedAt,
                stoppedAt,
                pausedFor);
    }
}
