package io.camshaft.revisit.report;

import io.camshaft.revisit.ProblemClass;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How many rectification notices: by class, of those issued in the period, and by timing, of those whose deadline is in it.
 *
 * @param amounts by name of the class or timing
 */
public record NoticeFigures(Map<String, Integer> amounts) {

    static NoticeFigures sum(Collection<NoticeFigures> all) {
        Map<String, Integer> sums = new HashMap<>();
        all.forEach(figures -> figures.amounts().forEach((name, amount) -> sums.merge(name, amount, Integer::sum)));
        return new NoticeFigures(sums);
    }

    public int of(ProblemClass problem) {
        return amounts.getOrDefault(problem.name(), 0);
    }

    public int timed(Timing timing) {
        return amounts.getOrDefault(timing.name(), 0);
    }

    /** Notices whose deadline has passed, or that were answered before. */
    public int due() {
        return timed(Timing.IN_TIME) + timed(Timing.LATE);
    }

    /** In time of due, percent with one decimal; null where nothing was due. */
    public BigDecimal inTimeShare() {
        return Figures.share(timed(Timing.IN_TIME), due());
    }
}
