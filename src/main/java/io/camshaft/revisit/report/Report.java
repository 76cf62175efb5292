package io.camshaft.revisit.report;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A week's or month's numbers, with those of the period before.
 *
 * @param countedAt null where the period was not counted yet
 * @param units by region, or by dealer where one region is looked at; empty for a single dealer
 * @param points by time point, in its order
 * @param actors by who calls
 * @param lately this period and those before it, oldest first
 */
public record Report(
        Period period,
        OffsetDateTime countedAt,
        Row total,
        List<Row> units,
        List<Row> points,
        List<Row> actors,
        List<Past> lately) {

    /** @param name code of a unit, or name of a time point or actor */
    public record Row(String name, Figures now, Figures before, NoticeFigures notices, NoticeFigures noticesBefore) {}

    /** Shares in percent; null where nothing was due. */
    public record Past(Period period, int due, BigDecimal madeShare, BigDecimal successShare) {}
}
