package io.camshaft.revisit.report;

import io.camshaft.revisit.ProblemClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the counts of the reports and their sums; never the calls. */
@Repository
class ReportRepository {

    private static final String COLUMNS =
            Measure.COUNTED.stream().map(Measure::column).collect(Collectors.joining(", "));
    private static final String SUMS = Measure.COUNTED.stream()
            .map(measure -> "cast(sum(" + measure.column() + ") as integer) as " + measure.column())
            .collect(Collectors.joining(", "));

    /** Problems by the day of issue and answers by their deadline: one column each. */
    private static final List<String> NOTICE_MEASURES = Stream.of(ProblemClass.values(), Timing.values())
            .flatMap(Stream::of)
            .map(Enum::name)
            .toList();

    private static final String NOTICES = NOTICE_MEASURES.stream()
            .map("cast(sum(case when measure = '%s' then amount else 0 end) as integer)"::formatted)
            .collect(Collectors.joining(", "));

    /** Named one by one: of a range PostgreSQL reads all dealers to find some. */
    private static final String OF_PERIODS = " where span = :span and begins_on in (:begins)";

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /**
     * Numbers of a period.
     *
     * @param begins first day of the period
     * @param name of what they are about
     */
    record Line<T>(LocalDate begins, String name, T numbers) {}

    /** Calls by dealer, of the period and the one before. */
    List<Line<Figures>> callsByDealer(Period period, Dealers dealers) {
        return of(
                        both(period),
                        dealers,
                        "select begins_on, dealer_code, " + COLUMNS + " from revisit_report_dealer",
                        "")
                .query((row, number) -> new Line<>(begins(row), row.getString(2), figures(row)))
                .list();
    }

    /** Calls of a period by time point and caller. */
    record Cell(LocalDate begins, String point, String actor, Figures figures) {}

    /** Of the period and the one before. */
    List<Cell> callsByPoint(Period period, Dealers dealers) {
        String counts = dealers.all() ? "revisit_report_point" : "revisit_report_calls";
        return of(
                        both(period),
                        dealers,
                        "select begins_on, time_point, actor, " + SUMS + " from " + counts,
                        " group by begins_on, time_point, actor")
                .query((row, number) -> new Cell(begins(row), row.getString(2), row.getString(3), figures(row)))
                .list();
    }

    /** By the period's first day. */
    Map<LocalDate, Figures> lately(List<Period> periods, Dealers dealers) {
        String counts = dealers.all() ? "revisit_report_point" : "revisit_report_dealer";
        Map<LocalDate, Figures> figures = new HashMap<>();
        of(periods, dealers, "select begins_on, " + SUMS + " from " + counts, " group by begins_on")
                .query((row, number) -> figures.put(begins(row), figures(row)))
                .list();
        return figures;
    }

    /** Of the period and the one before; dealer "" where none is concerned. */
    List<Line<NoticeFigures>> noticesByDealer(Period period, Dealers dealers) {
        return notices(period, dealers, "dealer_code", "revisit_report_dealer_notices");
    }

    /** Of the period and the one before; time point "NONE" where a person issued the notice by the form. */
    List<Line<NoticeFigures>> noticesByPoint(Period period, Dealers dealers) {
        return notices(
                period,
                dealers,
                "time_point",
                dealers.all() ? "revisit_report_point_notices" : "revisit_report_notices");
    }

    private List<Line<NoticeFigures>> notices(Period period, Dealers dealers, String key, String counts) {
        return of(
                        both(period),
                        dealers,
                        "select begins_on, " + key + ", " + NOTICES + " from " + counts,
                        " group by begins_on, " + key)
                .query((row, number) -> new Line<>(begins(row), row.getString(2), notices(row)))
                .list();
    }

    private static List<Period> both(Period period) {
        return period.lately(2).toList();
    }

    /** @param periods all weeks or all months */
    private StatementSpec of(List<Period> periods, Dealers dealers, String sql, String grouped) {
        return dealers.bind(jdbc.sql(sql + OF_PERIODS + dealers.condition() + grouped)
                .param("span", periods.get(0).span().name())
                .param("begins", periods.stream().map(Period::begins).toList()));
    }

    private static LocalDate begins(ResultSet row) throws SQLException {
        return row.getObject(1, LocalDate.class);
    }

    private static Figures figures(ResultSet row) throws SQLException {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.COUNTED) {
            counts.put(measure, row.getInt(measure.column()));
        }
        return new Figures(counts);
    }

    private static NoticeFigures notices(ResultSet row) throws SQLException {
        Map<String, Integer> amounts = new HashMap<>();
        for (int i = 0; i < NOTICE_MEASURES.size(); i++) {
            // The first two columns are the keys.
            amounts.put(NOTICE_MEASURES.get(i), row.getInt(i + 3));
        }
        return new NoticeFigures(amounts);
    }
}
