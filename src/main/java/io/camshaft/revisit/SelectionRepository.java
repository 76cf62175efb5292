package io.camshaft.revisit;

import io.camshaft.platform.jdbc.RecordRows;
import io.camshaft.platform.jdbc.TableStatistics;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the calls of a due day, set by set: the cost depends on the sales and visits of the days concerned, not on how many there
 * ever were. Reads the views sale_occasion, visit_occasion and refused_call of the customer module.
 */
@Repository
class SelectionRepository {

    /** Leads a customer's other calls: one that was there before, else the call centre's, else the first. */
    /**
     * "+ 0" keeps PostgreSQL from looking for the calls of those days instead of those of the customer. Its statistics end before
     * today, so it expects no call of today, and compared each with each: 100 s for 15,000.
     */
    private static final String LEADERS =
            """
            from revisit_call l
            where l.customer_id = c.customer_id and l.due_on + 0 between :from and :until and l.id <> c.id
                and l.state in ('PLANNED', 'RELEASED', 'STARTED', 'SUCCEEDED', 'FAILED', 'REFUSED', 'WRONG_NUMBER')
                and (l.run_no < c.run_no or l.due_on < c.due_on
                    or (l.due_on = c.due_on and case when l.actor = c.actor then l.id < c.id else l.actor = 'CALL_CENTRE' end))
            """;

    private final JdbcClient jdbc;
    private final TableStatistics statistics;

    SelectionRepository(JdbcClient jdbc, TableStatistics statistics) {
        this.jdbc = jdbc;
        this.statistics = statistics;
    }

    /** @param chosenFrom null before the first run */
    record Run(LocalDate chosenFrom, LocalDate chosenUntil, int runNo) {}

    /** Waits until no other node chooses or starts. */
    Run lock() {
        return jdbc.sql("select chosen_from, chosen_until, run_no from revisit_run where id = 1 for update")
                .query(RecordRows.of(Run.class))
                .single();
    }

    void ran(LocalDate from, LocalDate until, int runNo) {
        jdbc.sql("update revisit_run set chosen_from = :from, chosen_until = :until, run_no = :run where id = 1")
                .param("from", from)
                .param("until", until)
                .param("run", runNo)
                .update();
    }

    /**
     * Calls are numbered in the order of their sales and visits, whatever way the database takes: of two alike the earlier one leads.
     *
     * @param due the day
     * @param today when it is chosen
     * @param runNo of the run that chooses
     */
    record Choice(LocalDate due, LocalDate today, int runNo) {}

    int chooseSales(List<DueRow> rows, Choice choice) {
        return choose(
                rows,
                choice,
                """
                select 'SALE', s.sale_id, d.time_point, d.actor,
                    case when d.actor = 'CALL_CENTRE' then 'HQ' else s.dealer_code end, s.customer_id, s.vehicle_id,
                    s.dealer_code, cast(:due as date), cast(:today as date), cast(:run as integer),
                    case when exists (select 1 from refused_call r where r.customer_id = s.customer_id)
                        then 'OPTED_OUT' else 'PLANNED' end
                from (values $rows) d (time_point, actor, event_on, share, point_no)
                join (select sale_id, customer_id, vehicle_id, dealer_code, sold_on from sale_occasion
                    where sold_on in ($days) and cancelled_on is null offset 0 rows) s on s.sold_on = d.event_on
                where $bucket < d.share
                    and not exists (select 1 from revisit_call k where k.occasion = 'SALE' and k.occasion_id = s.sale_id
                        and k.time_point = d.time_point and k.actor = d.actor)
                order by s.sale_id, d.point_no
                """
                        .replace("$bucket", Sample.sql("s.customer_id", "d.point_no")));
    }

    int chooseVisits(List<DueRow> rows, Choice choice) {
        return choose(
                rows,
                choice,
                """
                select 'VISIT', v.visit_id, d.time_point, d.actor,
                    case when d.actor = 'CALL_CENTRE' then 'HQ' else v.dealer_code end, v.customer_id, v.vehicle_id,
                    v.dealer_code, cast(:due as date), cast(:today as date), cast(:run as integer),
                    case when exists (select 1 from refused_call r where r.customer_id = v.customer_id)
                        then 'OPTED_OUT' else 'PLANNED' end
                from (values $rows) d (time_point, actor, event_on, share, point_no)
                join (select visit_id, customer_id, vehicle_id, dealer_code, visited_on, kind, stage, first_routine from visit_occasion
                    where visited_on in ($days) offset 0 rows) v on v.visited_on = d.event_on and d.time_point = $point
                where $bucket < d.share
                    and not exists (select 1 from revisit_call k where k.occasion = 'VISIT' and k.occasion_id = v.visit_id
                        and k.time_point = d.time_point and k.actor = d.actor)
                order by v.visit_id, d.point_no
                """
                        .replace("$point", MatrixRepository.POINT_OF_VISIT)
                        .replace("$bucket", Sample.sql("v.customer_id", "d.point_no")));
    }

    /** Each sale and visit of the days is looked up once, however many cells ask for it: "offset 0" keeps the database from asking again. */
    private int choose(List<DueRow> rows, Choice choice, String select) {
        if (rows.isEmpty()) {
            return 0;
        }
        String values = rows.stream().map(DueRow::sql).collect(Collectors.joining(", "));
        String days = rows.stream()
                .map(row -> "date '" + row.eventOn() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        return jdbc.sql(
                        """
                        insert into revisit_call (occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code,
                            due_on, chosen_on, run_no, state)
                        """
                                + select.replace("$rows", values).replace("$days", days))
                .param("due", choice.due())
                .param("today", choice.today())
                .param("run", choice.runNo())
                .update();
    }

    /** On the first morning the database does not know how many calls there are; later it counts by itself. */
    void learn() {
        statistics.refresh("revisit_call");
    }

    /** Calls of the day to customers who have another one within so many days are covered by it. */
    int merge(Choice choice, int days) {
        return jdbc.sql("update revisit_call c set state = 'MERGED', merged_into = (select l.id " + LEADERS
                        + " order by l.run_no, l.due_on, case when l.actor = 'CALL_CENTRE' then 0 else 1 end, l.id"
                        + " fetch first 1 rows only)"
                        + " where c.run_no = :run and c.due_on = :due and c.state = 'PLANNED' and exists (select 1 "
                        + LEADERS + ")")
                .param("run", choice.runNo())
                .param("due", choice.due())
                .param("from", choice.due().minusDays(days))
                .param("until", choice.due().plusDays(days))
                .update();
    }

    /** Calls of the day to customers who were contacted often enough are left out. */
    int keepBudget(Choice choice, TimePoint.Occasion occasion, ContactRules.Budget budget) {
        return jdbc.sql(
                        """
                        update revisit_call c set state = 'OVER_BUDGET'
                        where c.run_no = :run and c.due_on = :due and c.state = 'PLANNED' and c.occasion = :occasion
                            and (select count(*) from customer_contact k
                                    where k.customer_id = c.customer_id and k.contacted_on > :since)
                                + (select count(*) from revisit_call o
                                    where o.customer_id = c.customer_id and o.due_on + 0 > :since and o.id <> c.id
                                        and o.state in ('PLANNED', 'RELEASED') and (o.run_no < c.run_no or o.due_on < c.due_on))
                                >= :most
                        """)
                .param("run", choice.runNo())
                .param("due", choice.due())
                .param("occasion", occasion.name())
                .param("since", choice.due().minusDays(budget.withinDays()))
                .param("most", budget.mostContacts())
                .update();
    }
}
