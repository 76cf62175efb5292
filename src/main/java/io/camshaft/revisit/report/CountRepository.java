package io.camshaft.revisit.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts calls and notices into the tables of the reports. */
@Repository
class CountRepository {

    private static final String COLUMNS =
            Measure.COUNTED.stream().map(Measure::column).collect(Collectors.joining(", "));
    private static final String COUNTS = Measure.COUNTED.stream()
            .map(measure -> "sum(case when " + measure.condition() + " then 1 else 0 end)")
            .collect(Collectors.joining(",\n"));

    private final JdbcClient jdbc;

    CountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other node counts or sends. Empty before the first count. */
    Optional<OffsetDateTime> lock() {
        return Optional.ofNullable(jdbc.sql("select counted_until from revisit_report_run where id = 1 for update")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .get(0));
    }

    void countedUntil(OffsetDateTime moment) {
        jdbc.sql("update revisit_report_run set counted_until = :moment where id = 1")
                .param("moment", moment)
                .update();
    }

    Optional<LocalDate> firstDay() {
        return jdbc.sql("select due_on from revisit_call order by due_on fetch first 1 rows only")
                .query(LocalDate.class)
                .optional();
    }

    /** Days before the given one on which calls were due that ended since the moment. */
    List<LocalDate> touched(OffsetDateTime since, LocalDate before) {
        return jdbc.sql("select distinct due_on from revisit_call where ended_at >= :since and due_on < :before")
                .param("since", since)
                .param("before", before)
                .query(LocalDate.class)
                .list();
    }

    /** Deadlines before the given moment of notices that were answered since the other one. */
    List<OffsetDateTime> touchedDeadlines(OffsetDateTime since, OffsetDateTime before) {
        return jdbc.sql("select due_at from rectification_notice where answered_at >= :since and due_at < :before")
                .param("since", since)
                .param("before", before)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list();
    }

    List<LocalDate> known(Span span) {
        return jdbc.sql("select begins_on from revisit_report_period where span = :span")
                .param("span", span.name())
                .query(LocalDate.class)
                .list();
    }

    void add(Period period) {
        jdbc.sql("insert into revisit_report_period (span, begins_on, stale) values (:span, :begins, 1)")
                .param("span", period.span().name())
                .param("begins", period.begins())
                .update();
    }

    void mark(Span span, Collection<LocalDate> begins) {
        jdbc.sql("update revisit_report_period set stale = 1 where span = :span and begins_on in (:begins)")
                .param("span", span.name())
                .param("begins", begins)
                .update();
    }

    /** Newest first: these are what people look at. */
    List<Period> stale(int most) {
        return jdbc.sql(
                        """
                        select span, begins_on from revisit_report_period where stale = 1
                        order by begins_on desc, span fetch first :most rows only
                        """)
                .param("most", most)
                .query((row, number) ->
                        new Period(Span.valueOf(row.getString("span")), row.getObject("begins_on", LocalDate.class)))
                .list();
    }

    void counted(Period period, OffsetDateTime at) {
        of(
                        period,
                        "update revisit_report_period set stale = 0, counted_at = :at where span = :span and begins_on = :begins")
                .param("at", at)
                .update();
    }

    private JdbcClient.StatementSpec of(Period period, String sql) {
        return jdbc.sql(sql).param("span", period.span().name()).param("begins", period.begins());
    }

    void countCalls(Period period) {
        of(period, "delete from revisit_report_calls where span = :span and begins_on = :begins")
                .update();
        of(
                        period,
                        "insert into revisit_report_calls (span, begins_on, dealer_code, actor, time_point, " + COLUMNS
                                + ") select cast(:span as varchar(10)), cast(:begins as date), dealer_code, actor, time_point,\n"
                                + COUNTS
                                + " from revisit_call where due_on between :begins and :ends group by dealer_code, actor, time_point")
                .param("ends", period.ends())
                .update();
    }

    /** @param from first moment of the period, @param until first moment after it */
    void countNotices(Period period, OffsetDateTime from, OffsetDateTime until, OffsetDateTime now) {
        of(period, "delete from revisit_report_notices where span = :span and begins_on = :begins")
                .update();
        of(
                        period,
                        """
                        insert into revisit_report_notices (span, begins_on, dealer_code, time_point, measure, amount)
                        select cast(:span as varchar(10)), cast(:begins as date), coalesce(m.dealer_code, ''),
                            coalesce(c.time_point, 'NONE'), m.measure, count(*)
                        from (select dealer_code, call_id, problem_class as measure from rectification_notice
                            where issued_at >= :from and issued_at < :until
                            union all
                            select dealer_code, call_id, case when answered_at <= due_at then 'IN_TIME'
                                when answered_at is null and due_at > :now then 'OPEN' else 'LATE' end as measure
                            from rectification_notice where due_at >= :from and due_at < :until) m
                        left join revisit_call c on c.id = m.call_id
                        group by coalesce(m.dealer_code, ''), coalesce(c.time_point, 'NONE'), m.measure
                        """)
                .param("from", from)
                .param("until", until)
                .param("now", now)
                .update();
    }
}
