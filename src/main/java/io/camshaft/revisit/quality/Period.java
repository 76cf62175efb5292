package io.camshaft.revisit.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What the numbers are about: a week from Monday, a month, or the year until the day. */
public enum Period {
    WEEK,
    MONTH,
    YEAR;

    public LocalDate from(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** Last day. */
    public LocalDate until(LocalDate day) {
        return switch (this) {
            case WEEK -> from(day).plusDays(6);
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day;
        };
    }
}
