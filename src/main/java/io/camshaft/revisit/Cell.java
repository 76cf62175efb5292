package io.camshaft.revisit;

import java.time.LocalDate;

/**
 * One cell of the matrix in a span of time.
 *
 * @param share percent of the customers, 40 to 100
 * @param daysAfter from the sale or visit to the call, 0 to 60; unused where the time point counts months
 * @param validUntil null where no end is known
 */
public record Cell(
        TimePoint timePoint,
        CallActor actor,
        boolean active,
        int share,
        int daysAfter,
        LocalDate validFrom,
        LocalDate validUntil,
        String changedBy) {

    boolean isValidOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    LocalDate dueOn(LocalDate event, DueDays days) {
        return days.onWorkingDay(timePoint.after(event, daysAfter));
    }
}
