package io.camshaft.platform.clock;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * One clock of one case as it stands now.
 *
 * @param name as drawn, for example "solution"
 * @param label what people read: the drawing's label in the installation's language, the name where it has none
 * @param elementId phase it belongs to
 * @param calendar "WORKING" or "ROUND_THE_CLOCK"
 * @param allowed time allowed in the calendar, extensions included
 * @param used time used so far, pauses not counted
 * @param startedAt when the phase began
 * @param promisedAt due time as it was promised, moved by pauses, not by extensions; null while paused before it
 * @param warnAt from when the case is in danger; null while paused
 * @param dueAt when the time is up; null while paused
 * @param warnedAt null where no warning was given
 * @param breachedAt when the time was up; null where it was not
 * @param stoppedAt null while the phase goes on
 * @param pausedFor id of the element, or the reason by hand, that the clock waits for; null while it runs
 */
public record CaseClock(
        long id,
        String caseNo,
        String name,
        String label,
        String elementId,
        String calendar,
        State state,
        Duration allowed,
        Duration used,
        OffsetDateTime startedAt,
        OffsetDateTime promisedAt,
        OffsetDateTime warnAt,
        OffsetDateTime dueAt,
        OffsetDateTime warnedAt,
        OffsetDateTime breachedAt,
        OffsetDateTime stoppedAt,
        String pausedFor) {

    /** RUNNING counts, PAUSED stands still, STOPPED is over. */
    public enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /** True where the time was up before the phase ended, or an extension was needed beyond the promise. */
    public boolean late() {
        return breachedAt != null || (stoppedAt != null && promisedAt != null && stoppedAt.isAfter(promisedAt));
    }
}
