package io.camshaft.revisit.report;

import io.camshaft.platform.jdbc.RecordRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the counts of the reports; never the calls. */
@Repository
class ReportRepository {

    private static final String SUMS = Measure.COUNTED.stream()
            .map(measure -> "cast(sum(" + measure.column() + ") as integer) as " + measure.column())
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the counts are told apart by. */
    enum By {
        DEALER("dealer_code"),
        TIME_POINT("time_point"),
        ACTOR("actor");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** Empty where the period was not counted yet. */
    Optional<OffsetDateTime> countedAt(Period period) {
        return jdbc.sql(
                        """
                        select counted_at from revisit_report_period
                        where span = :span and begins_on = :begins and counted_at is not null
                        """)
                .param("span", period.span().name())
                .param("begins", period.begins())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional();
    }

    Map<String, Figures> calls(Period period, Dealers dealers, By by) {
        Map<String, Figures> figures = new TreeMap<>();
        of(
                        period,
                        dealers,
                        "select $key as name, " + SUMS
                                + " from revisit_report_calls where span = :span and begins_on = :begins",
                        by)
                .query((row, number) -> figures.put(row.getString("name"), figures(row)))
                .list();
        return figures;
    }

    /** By the period's first day. */
    Map<LocalDate, Figures> lately(Period first, Period last, Dealers dealers) {
        Map<LocalDate, Figures> figures = new HashMap<>();
        dealers.bind(jdbc.sql("select begins_on, " + SUMS + " from revisit_report_calls"
                                + " where span = :span and begins_on between :first and :last" + dealers.condition()
                                + " group by begins_on")
                        .param("span", last.span().name())
                        .param("first", first.begins())
                        .param("last", last.begins()))
                .query((row, number) -> figures.put(row.getObject("begins_on", LocalDate.class), figures(row)))
                .list();
        return figures;
    }

    record Amount(String name, String measure, int amount) {}

    Map<String, NoticeFigures> notices(Period period, Dealers dealers, By by) {
        List<Amount> amounts = of(
                        period,
                        dealers,
                        """
                        select $key as name, measure, cast(sum(amount) as integer) as amount from revisit_report_notices
                        where span = :span and begins_on = :begins""",
                        by,
                        ", measure")
                .query(RecordRows.of(Amount.class))
                .list();
        return amounts.stream()
                .collect(Collectors.groupingBy(
                        Amount::name,
                        Collectors.collectingAndThen(
                                Collectors.toMap(Amount::measure, Amount::amount), NoticeFigures::new)));
    }

    private JdbcClient.StatementSpec of(Period period, Dealers dealers, String sql, By by) {
        return of(period, dealers, sql, by, "");
    }

    private JdbcClient.StatementSpec of(Period period, Dealers dealers, String sql, By by, String more) {
        String grouped = sql + dealers.condition() + " group by $key" + more;
        return dealers.bind(jdbc.sql(grouped.replace("$key", by.column))
                .param("span", period.span().name())
                .param("begins", period.begins()));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.COUNTED) {
            counts.put(measure, row.getInt(measure.column()));
        }
        return new Figures(counts);
    }
}
