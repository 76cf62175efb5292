package io.camshaft.revisit.report;

import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.TimePoint;
import java.time.LocalDate;

/**
 * Which calls of a report are listed.
 *
 * @param point null for all, @param actor null for all
 * @param afterDay day of the last call of the page before, with its id; null and 0 for the first page
 */
public record CallQuery(
        Period period,
        Dealers dealers,
        Measure measure,
        TimePoint point,
        CallActor actor,
        LocalDate afterDay,
        long afterId) {

    LocalDate from() {
        return afterDay == null || afterDay.isBefore(period.begins()) ? period.begins() : afterDay;
    }
}
