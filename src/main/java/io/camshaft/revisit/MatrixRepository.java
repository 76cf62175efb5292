package io.camshaft.revisit;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table revisit_cell, and what the cells would give. */
@Repository
class MatrixRepository {

    /** Time point of a visit v of the view visit_occasion: its stage with its kind; a repair is one whoever pays. */
    static final String POINT_OF_VISIT =
            """
            case when v.stage = 'NEW' and v.first_routine = 1 then 'NEW_COMPULSORY'
                else v.stage || case v.kind when 'ROUTINE' then '_ROUTINE' when 'BODY' then '_BODY' else '_REPAIR' end end""";

    private static final String EXPECTED =
            """
            with d (time_point, actor, event_on, share, point_no, due_on) as (values $rows)
            select due_on, dealer_code, actor, cast(count(*) as integer) as calls from (
                select d.due_on, s.dealer_code, d.actor from d join sale_occasion s on s.sold_on = d.event_on
                where d.point_no < $visits and s.cancelled_on is null and $ofSale < d.share
                union all
                select d.due_on, v.dealer_code, d.actor
                from d join visit_occasion v on v.visited_on = d.event_on and d.time_point = $point
                where $ofVisit < d.share) e
            group by due_on, dealer_code, actor order by due_on, dealer_code, actor
            """;

    private final JdbcClient jdbc;

    MatrixRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all times, the newest last. */
    List<Cell> cells() {
        return jdbc.sql(
                        """
                        select time_point, actor, active, share, days_after, valid_from, valid_until, changed_by
                        from revisit_cell order by valid_from, id
                        """)
                .query(RecordRows.of(Cell.class))
                .list();
    }

    /** What was to begin on that day or later never begins; what holds until then ends the day before. */
    void replace(Cell cell, OffsetDateTime at) {
        jdbc.sql("delete from revisit_cell where time_point = :point and actor = :actor and valid_from >= :from")
                .param("point", cell.timePoint().name())
                .param("actor", cell.actor().name())
                .param("from", cell.validFrom())
                .update();
        jdbc.sql(
                        """
                        update revisit_cell set valid_until = :until
                        where time_point = :point and actor = :actor and coalesce(valid_until, :from) >= :until
                        """)
                .param("until", cell.validFrom().minusDays(1))
                .param("from", cell.validFrom())
                .param("point", cell.timePoint().name())
                .param("actor", cell.actor().name())
                .update();
        insert(cell, at);
    }

    private void insert(Cell cell, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into revisit_cell (time_point, actor, active, share, days_after, valid_from, changed_by, changed_at)
                        values (:point, :actor, :active, :share, :days, :from, :by, :at)
                        """)
                .param("point", cell.timePoint().name())
                .param("actor", cell.actor().name())
                .param("active", cell.active())
                .param("share", cell.share())
                .param("days", cell.daysAfter())
                .param("from", cell.validFrom())
                .param("by", cell.changedBy())
                .param("at", at)
                .update();
    }

    /** A day's calls of a dealer by the matrix; merging, refusals and budgets would make them fewer. */
    record Expected(LocalDate dueOn, String dealerCode, String actor, int calls) {}

    /** One statement. @param due days of sales and visits, each with the day on which it is called about */
    List<Expected> expected(List<ExpectedRow> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        String values = due.stream().map(ExpectedRow::sql).collect(Collectors.joining(", "));
        return jdbc.sql(EXPECTED.replace("$rows", values)
                        .replace("$visits", String.valueOf(TimePoint.NEW_COMPULSORY.ordinal()))
                        .replace("$point", POINT_OF_VISIT)
                        .replace("$ofSale", Sample.sql("s.customer_id", "d.point_no"))
                        .replace("$ofVisit", Sample.sql("v.customer_id", "d.point_no")))
                .query(RecordRows.of(Expected.class))
                .list();
    }

    record ExpectedRow(DueRow row, LocalDate dueOn) {

        String sql() {
            return row.sql().replaceFirst("\\)$", ", date '" + dueOn + "')");
        }
    }
}
