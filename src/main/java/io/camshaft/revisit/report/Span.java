package io.camshaft.revisit.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long a report looks at. */
public enum Span {
    /** From Monday to Sunday, as ISO 8601 counts. */
    WEEK,
    /** From the first to the last day of a calendar month. */
    MONTH;

    LocalDate begin(LocalDate day) {
        return this == WEEK ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day.withDayOfMonth(1);
    }

    LocalDate later(LocalDate begin, int times) {
        return this == WEEK ? begin.plusWeeks(times) : begin.plusMonths(times);
    }
}
