package io.camshaft.platform.clock;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Clocks of cases. They start, pause and stop by themselves where the diagram says so: a clock belongs to a phase (an activity) and
 * runs while a token is in it. Everything here runs in the caller's transaction.
 */
public interface Clocks {

    /** All clocks of the case, those that run first, then by their beginning. */
    List<CaseClock> of(String caseNo);

    /** The same for many cases with one question; cases without clocks are absent. */
    Map<String, List<CaseClock>> of(Collection<String> caseNos);

    /**
     * More time for a clock that has not stopped. The first promise stays: {@link CaseClock#promisedAt()} does not move, and what
     * ends after it is late. Refuses with a sentence where the clock is not running, the reason is blank or the time is not positive.
     */
    void extend(String caseNo, String clock, Duration more, String reason, String byPersonId);

    /** The clock stands still from now for a reason that is not drawn. Refuses where it does not run. */
    void pause(String caseNo, String clock, String reason, String byPersonId);

    /** Goes on after {@link #pause}. Refuses where nobody paused it by hand. */
    void resume(String caseNo, String clock, String byPersonId);

    /** How the due time comes about, minute by minute. */
    ClockExplanation explain(long clockId);
}
