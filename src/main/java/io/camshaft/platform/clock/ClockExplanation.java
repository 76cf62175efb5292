package io.camshaft.platform.clock;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** Why a clock is due when it is: every stretch of time with what it counted. */
public record ClockExplanation(CaseClock clock, List<Stretch> stretches, List<Extension> extensions) {

    /**
     * @param counted time of the stretch that counts: zero in a pause or outside working hours
     * @param total counted so far, this stretch included
     */
    public record Stretch(
            Kind kind, OffsetDateTime from, OffsetDateTime until, Duration counted, Duration total, String why) {}

    public enum Kind {
        /** Counts. */
        WORKING,
        /** Night, break, weekend, holiday of the clock's calendar. */
        CLOSED,
        /** Waits for what the diagram or a person says. */
        PAUSED,
        /** What is still to come until the due time. */
        AHEAD
    }

    public record Extension(OffsetDateTime at, Duration more, String reason, String byPersonId) {}
}
