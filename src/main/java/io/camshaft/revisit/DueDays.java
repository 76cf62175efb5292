package io.camshaft.revisit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * The calendar of due calls as plain arithmetic: a call that would fall on a free day moves to the next working day. Due days never
 * go back when the day of the event goes forward, so the events that became due on a day are those of one stretch of days.
 */
record DueDays(Predicate<LocalDate> workingDay) {

    /** Longest run of free days that is believed. */
    private static final int MOST_FREE_DAYS = 60;

    /** Longest time from the event to the call, without free days: a month, or the greatest number of days of a cell. */
    private static final int LONGEST = 62;

    LocalDate onWorkingDay(LocalDate day) {
        LocalDate at = day;
        for (int passed = 0; passed < MOST_FREE_DAYS; passed++, at = at.plusDays(1)) {
            if (workingDay.test(at)) {
                return at;
            }
        }
        throw new IllegalStateException(
                "The working calendar has no working day in the " + MOST_FREE_DAYS + " days from " + day);
    }

    /** Days of sales or visits whose call by this cell is due on the day; empty on a free day. */
    List<LocalDate> eventsDueOn(LocalDate day, Cell cell) {
        if (!workingDay.test(day)) {
            return List.of();
        }
        return day.minusDays(LONGEST + MOST_FREE_DAYS)
                .datesUntil(day.plusDays(1))
                .filter(event -> cell.dueOn(event, this).equals(day))
                .toList();
    }
}
