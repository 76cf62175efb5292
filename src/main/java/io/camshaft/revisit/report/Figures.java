package io.camshaft.revisit.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many calls, by what came of them. */
public final class Figures {

    private final Map<Measure, Integer> counts = new EnumMap<>(Measure.class);

    Figures(Map<Measure, Integer> counted) {
        counts.putAll(counted);
    }

    static Figures sum(Collection<Figures> all) {
        Map<Measure, Integer> sums = new EnumMap<>(Measure.class);
        all.forEach(figures -> Measure.COUNTED.forEach(
                measure -> sums.merge(measure, figures.counts.getOrDefault(measure, 0), Integer::sum)));
        return new Figures(sums);
    }

    public int of(Measure measure) {
        return measure.parts().isEmpty()
                ? counts.getOrDefault(measure, 0)
                : measure.parts().stream().mapToInt(this::of).sum();
    }

    /** KPI-09: made of due, percent with one decimal; null where nothing was due. */
    public BigDecimal madeShare() {
        return share(of(Measure.MADE), of(Measure.DUE));
    }

    /** KPI-10: successful of due. */
    public BigDecimal successShare() {
        return share(of(Measure.SUCCEEDED), of(Measure.DUE));
    }

    static BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
