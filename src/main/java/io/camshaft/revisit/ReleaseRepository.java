package io.camshaft.revisit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens to chosen calls until their cases run: dropped, given to the teams within what a day holds, started, reported. */
@Repository
class ReleaseRepository {

    private final JdbcClient jdbc;

    ReleaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waiting calls about purchases that were cancelled. */
    int dropCancelled(OffsetDateTime at) {
        return jdbc.sql(
                        """
                        update revisit_call set state = 'CANCELLED', ended_at = :at
                        where state in ('PLANNED', 'RELEASED') and occasion = 'SALE' and occasion_id in
                            (select sale_id from sale_occasion where cancelled_on is not null)
                        """)
                .param("at", at)
                .update();
    }

    /** Ids of running calls about purchases that were cancelled. */
    List<Long> runningCancelled() {
        return jdbc.sql(
                        """
                        select c.id from revisit_call c join sale_occasion s on s.sale_id = c.occasion_id
                        where c.state = 'STARTED' and c.occasion = 'SALE' and s.cancelled_on is not null order by c.id
                        """)
                .query(Long.class)
                .list();
    }

    /** What a cancelled call covered is due again by itself, unless it is about the same purchase. */
    int revive() {
        return jdbc.sql(
                        """
                        update revisit_call set state = 'PLANNED', merged_into = null
                        where state = 'MERGED' and merged_into in (select id from revisit_call where state = 'CANCELLED')
                            and not (occasion = 'SALE' and occasion_id in
                                (select sale_id from sale_occasion where cancelled_on is not null))
                        """)
                .update();
    }

    /** Who said no while their call waited is not called. */
    int respectRefusals(OffsetDateTime at) {
        return jdbc.sql(
                        """
                        update revisit_call set state = 'OPTED_OUT', ended_at = :at
                        where state in ('PLANNED', 'RELEASED')
                            and exists (select 1 from refused_call r where r.customer_id = revisit_call.customer_id)
                        """)
                .param("at", at)
                .update();
    }

    /** What waited too long is given up; it counts as due and not made. */
    int giveUp(LocalDate dueBefore, OffsetDateTime at) {
        return jdbc.sql("update revisit_call set state = 'MISSED', ended_at = :at"
                        + " where state = 'PLANNED' and due_on < :before")
                .param("before", dueBefore)
                .param("at", at)
                .update();
    }

    /** The longest waiting calls of each team, as many as it may get today beside those it has got. */
    int release(LocalDate today, int mostOfCallCentre, int mostOfDealer) {
        return jdbc.sql(
                        """
                        update revisit_call set state = 'RELEASED', release_on = cast(:today as date)
                        where id in (select r.id from (
                                select id, team, row_number() over (partition by team order by due_on, id) as place
                                from revisit_call where state = 'PLANNED') r
                            left join (select team, count(*) as given from revisit_call where release_on = :today group by team) g
                                on g.team = r.team
                            where r.place + coalesce(g.given, 0) <=
                                case when r.team = 'HQ' then cast(:callCentre as integer) else cast(:dealer as integer) end)
                        """)
                .param("today", today)
                .param("callCentre", mostOfCallCentre)
                .param("dealer", mostOfDealer)
                .update();
    }

    /** Ids in the order of the index: whatever waits or has ended is not looked at, and statistics are not needed. */
    List<Long> released(int most) {
        return jdbc.sql("select id from revisit_call where state = 'RELEASED' order by team, due_on, id"
                        + " fetch first :most rows only")
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /**
     * True for all of them, or the caller must roll back. The empty text keeps PostgreSQL from looking through everything that is
     * released: a morning releases thousands at once, and its statistics know of none.
     */
    boolean started(List<Long> ids) {
        return jdbc.sql("update revisit_call set state = 'STARTED' where id in (:ids) and state || '' = 'RELEASED'")
                        .param("ids", ids)
                        .update()
                == ids.size();
    }

    /** They count against the customers' budgets. */
    void contacted(List<Long> ids, LocalDate today) {
        jdbc.sql(
                        """
                        insert into customer_contact (customer_id, purpose, contacted_on, reference)
                        select customer_id, 'REVISIT', cast(:today as date), 'RVC-' || id from revisit_call where id in (:ids)
                        """)
                .param("ids", ids)
                .param("today", today)
                .update();
    }

    /** Writes the day's report anew. */
    void report(LocalDate today, int mostOfCallCentre, int mostOfDealer) {
        jdbc.sql("delete from revisit_day where reported_on = :today")
                .param("today", today)
                .update();
        jdbc.sql(
                        """
                        insert into revisit_day (reported_on, team, chosen, merged, opted_out, over_budget, released, waiting, missed,
                            most_a_day)
                        select cast(:today as date), t.team, sum(t.chosen), sum(t.merged), sum(t.opted_out), sum(t.over_budget),
                            sum(t.released), sum(t.waiting), sum(t.missed),
                            case when t.team = 'HQ' then cast(:callCentre as integer) else cast(:dealer as integer) end
                        from (select team, 1 as chosen, case when state = 'MERGED' then 1 else 0 end as merged,
                                case when state = 'OPTED_OUT' then 1 else 0 end as opted_out,
                                case when state = 'OVER_BUDGET' then 1 else 0 end as over_budget, 0 as released, 0 as waiting,
                                case when state = 'MISSED' then 1 else 0 end as missed
                            from revisit_call where chosen_on = :today
                            union all
                            select team, 0, 0, 0, 0, 1, 0, 0 from revisit_call where release_on = :today
                            union all
                            select team, 0, 0, 0, 0, 0, 1, 0 from revisit_call where state = 'PLANNED') t
                        group by t.team
                        """)
                .param("today", today)
                .param("callCentre", mostOfCallCentre)
                .param("dealer", mostOfDealer)
                .update();
    }
}
