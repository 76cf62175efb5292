package io.camshaft.platform.clock;

/**
 * A timer on the edge of a phase that follows the phase's clock.
 *
 * @param elementId boundary event
 * @param factor of a breach: how often the promised time is over, for example 2 for an escalation after 48 of 24 hours
 */
record DrawnTimer(String elementId, Kind kind, double factor, ClockTimerDeclaration declaration) {

    /** As the drawing writes it, in lower case. */
    enum Kind {
        WARNING,
        BREACH
    }
}
