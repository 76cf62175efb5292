package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** State and value tier of customers, one by one and all at once. Standing records count for those merged into them. */
@Repository
class StateRepository {

    /** Visits of the last year are those less than this many days ago. */
    private static final int YEAR = 365;

    private static final int SPENDING_YEARS = 3;

    private final JdbcClient jdbc;

    StateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param spent CNY in the last three years */
    record Known(boolean owns, LocalDate soldOn, LocalDate visitedOn, int visits, BigDecimal spent) {}

    record StateAnswer(boolean owns, int sale, int visits, int last, CustomerState state) {

        String row() {
            return "(%d, %d, %d, %d, '%s')".formatted(owns ? 1 : 0, sale, visits, last, state.name());
        }
    }

    record TierAnswer(int stretch, String tier) {}

    record Stretches(Limits sale, Limits visits, Limits last) {}

    Known known(Collection<Long> family, LocalDate today) {
        return jdbc.sql(
                        """
                        select max(case when card = 'C' then 1 else 0 end) = 1 as owns, max(sold_on) as sold_on,
                            max(visited_on) as visited_on,
                            (select count(*) from workshop_visit where customer_id in (:ids) and visited_on > :yearAgo) as visits,
                            coalesce((select sum(amount) from workshop_visit
                                where customer_id in (:ids) and visited_on > :since), 0)
                            + coalesce((select sum(amount) from purchase
                                where customer_id in (:ids) and sold_on > :since and cancelled_on is null), 0) as spent
                        from customer where id in (:ids)
                        """)
                .param("ids", family)
                .param("yearAgo", today.minusDays(YEAR))
                .param("since", today.minusYears(SPENDING_YEARS))
                .query(RecordRows.of(Known.class))
                .single();
    }

    void settle(long id, CustomerState state, String tier, LocalDate today) {
        jdbc.sql(
                        """
                        update customer set state_on = case when state = :state then state_on else :today end, state = :state,
                            value_tier = :tier
                        where id = :id and erased_at is null
                        """)
                .param("state", state.name())
                .param("today", today)
                .param("tier", tier)
                .param("id", id)
                .update();
    }

    /** Returns the number of records that changed. One pass over customers and a year of visits. */
    int refreshStates(LocalDate today, Stretches stretches, List<StateAnswer> answers) {
        if (answers.isEmpty()) {
            return 0;
        }
        String facts = FACTS.replace("$sale", daysStretch("f.sold_on", stretches.sale(), today))
                .replace("$visits", stretch("f.visits", stretches.visits()))
                .replace("$last", daysStretch("f.visited_on", stretches.last(), today));
        return jdbc.sql(
                        """
                        merge into customer t using (
                            select b.id, a.state from (%s) b
                            join (values %s) a (owns, sale, visits, last_visit, state)
                                on a.owns = b.owns and a.sale = b.sale and a.visits = b.visits and a.last_visit = b.last_visit
                        ) n on (t.id = n.id)
                        when matched and t.state <> n.state then update set state = n.state, state_on = :today
                        """
                                .formatted(
                                        facts,
                                        answers.stream().map(StateAnswer::row).collect(Collectors.joining(","))))
                .param("today", today)
                .param("yearAgo", today.minusDays(YEAR))
                .update();
    }

    /** The few merged records are added up apart: most customers stand for themselves. */
    private static final String FACTS =
            """
            select f.id, f.owns, $sale as sale, $visits as visits, $last as last_visit from (
                select c.id, case when c.card = 'C' or a.owners > 0 then 1 else 0 end as owns,
                    case when a.sold_on is null or a.sold_on < c.sold_on then c.sold_on else a.sold_on end as sold_on,
                    case when a.visited_on is null or a.visited_on < c.visited_on then c.visited_on
                        else a.visited_on end as visited_on,
                    coalesce(v.visits, 0) + coalesce(m.visits, 0) as visits
                from customer c
                left join (select merged_into, max(sold_on) as sold_on, max(visited_on) as visited_on,
                        sum(case when card = 'C' then 1 else 0 end) as owners
                    from customer where merged_into is not null group by merged_into) a on a.merged_into = c.id
                left join (select customer_id, count(*) as visits from workshop_visit
                    where visited_on > :yearAgo group by customer_id) v on v.customer_id = c.id
                left join (select d.merged_into, count(*) as visits from workshop_visit w
                    join customer d on d.id = w.customer_id
                    where d.merged_into is not null and w.visited_on > :yearAgo group by d.merged_into) m
                    on m.merged_into = c.id
                where c.merged_into is null and c.erased_at is null
            ) f
            """;

    /** Returns the number of records that changed; who owns no car has no tier. */
    int refreshTiers(LocalDate today, Limits spent, List<TierAnswer> answers) {
        String tier = answers.stream()
                .map(answer -> " when %d then '%s'".formatted(answer.stretch(), letters(answer.tier())))
                .collect(Collectors.joining());
        return jdbc.sql(TIERS.replace("$tier", tier.isEmpty() ? "null" : "case $stretch" + tier + " end")
                        .replace("$stretch", stretch("coalesce(s.spent, 0)", spent)))
                .param("since", today.minusYears(SPENDING_YEARS))
                .update();
    }

    private static final String TIERS =
            """
            merge into customer t using (
                select c.id, case when c.card = 'C' or a.owners > 0 then cast($tier as varchar(20)) end as tier
                from customer c
                left join (select merged_into, sum(case when card = 'C' then 1 else 0 end) as owners
                    from customer where merged_into is not null group by merged_into) a on a.merged_into = c.id
                left join (select coalesce(d.merged_into, d.id) as id, sum(p.amount) as spent from (
                        select customer_id, amount from purchase where sold_on > :since and cancelled_on is null
                        union all select customer_id, amount from workshop_visit where visited_on > :since) p
                    join customer d on d.id = p.customer_id group by coalesce(d.merged_into, d.id)) s on s.id = c.id
                where c.merged_into is null and c.erased_at is null
            ) n on (t.id = n.id)
            when matched and t.value_tier is distinct from n.tier then update set value_tier = n.tier
            """;

    /** Names of tiers come from the decision table: they are part of the statement, so they are letters only. */
    private static String letters(String tier) {
        if (!tier.matches("[A-Z_]{1,20}")) {
            throw new IllegalStateException("A value tier is named in capital letters, not \"" + tier + "\"");
        }
        return tier;
    }

    /** Number of the stretch that the value of the column lies in, see {@link Limits}. */
    private static String stretch(String column, Limits limits) {
        StringBuilder text = new StringBuilder("case when " + column + " is null then 0");
        int number = 1;
        for (BigDecimal limit : limits.numbers()) {
            String plain = limit.toPlainString();
            text.append(" when %s < %s then %d when %s = %s then %d"
                    .formatted(column, plain, number, column, plain, number + 1));
            number += 2;
        }
        return text.append(" else ").append(number).append(" end").toString();
    }

    /** The same for the days since a date: fewer days are a later date. */
    private static String daysStretch(String column, Limits limits, LocalDate today) {
        StringBuilder text = new StringBuilder("case when " + column + " is null then 0");
        int number = 1;
        for (BigDecimal limit : limits.numbers()) {
            LocalDate date = today.minusDays(limit.intValueExact());
            text.append(" when %s > date '%s' then %d when %s = date '%s' then %d"
                    .formatted(column, date, number, column, date, number + 1));
            number += 2;
        }
        return text.append(" else ").append(number).append(" end").toString();
    }
}
