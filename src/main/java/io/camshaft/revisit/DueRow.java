package io.camshaft.revisit;

import java.time.LocalDate;

/** Sales or visits of one day that are called about by one cell on one due day, as a row of a statement. */
record DueRow(TimePoint timePoint, CallActor actor, LocalDate eventOn, int share) {

    /** Names of enums, a date and numbers only. */
    String sql() {
        return "('%s', '%s', date '%s', %d, %d)".formatted(timePoint, actor, eventOn, share, timePoint.ordinal());
    }
}
