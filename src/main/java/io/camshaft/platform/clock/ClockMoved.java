package io.camshaft.platform.clock;

/** A clock of the case started, paused, went on, was extended, warned, was breached or stopped. Told inside the transaction. */
public record ClockMoved(String caseNo, String processKey, String clock, CaseClock.State state) {}
