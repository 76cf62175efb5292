package io.camshaft.revisit;

import io.camshaft.support.QuickLoad;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Eight years of calls of 500 dealers as they would have come, one day after the other, with their notices; checks of records and of
 * calls of the last two of these years; and buyers, a twenty-fifth of them of one dealer. Each table is written by few statements.
 *
 * @param today nothing is due later
 */
record MadeReports(JdbcTemplate jdbc, LocalDate today) {

    static final int DAYS = 8 * 365;
    static final int DEALERS = 500;
    /** Who has the most buyers. */
    static final String LARGE = "D7";

    private static final int LOADED_AT_ONCE = 1_000_000;
    private static final long FIRST_CUSTOMER = 1_000_000;
    private static final LocalDate CHECKED_FROM = LocalDate.parse("2024-07-01");

    /** Even over days, dealers, callers, time points and results; three of a hundred calls gave a notice. */
    void calls(long calls) {
        QuickLoad.into(jdbc, List.of("revisit_call"), loader -> calls(loader, calls));
    }

    private void calls(JdbcTemplate loader, long calls) {
        for (long from = 0; from < calls; from += LOADED_AT_ONCE) {
            loader.update(
                    """
                    insert into revisit_call (occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code, due_on,
                        chosen_on, run_no, state, satisfaction, ended_at)
                    select 'VISIT', -1 - n, (array['DAY_3', 'DAY_7', 'MONTH_1', 'NEW_COMPULSORY', 'NEW_ROUTINE', 'NEW_REPAIR', 'NEW_BODY',
                            'WARRANTY_ROUTINE', 'WARRANTY_REPAIR', 'WARRANTY_BODY', 'AFTER_ROUTINE', 'AFTER_REPAIR', 'AFTER_BODY'])[1 + n % 13],
                        case when own then 'DEALER' else 'CALL_CENTRE' end, case when own then d else 'HQ' end,
                        1000000 + n % 10000000, n % 10000000, d, due, due, 1, state, case when state = 'SUCCEEDED' then
                            (array['SATISFIED', 'SATISFIED', 'NEUTRAL', 'DISSATISFIED'])[1 + n / 7 % 4] end, due + interval '1 day'
                    from (select n, 'D' || n * 7919 % 500 as d, n / 500 % 5 > 0 as own,
                            cast(? as date) - ? + (n * ? / ?)::int as due, (array['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED',
                                'SUCCEEDED', 'FAILED', 'REFUSED', 'WRONG_NUMBER', 'MERGED', 'MISSED'])[1 + n / 13 % 10] as state
                        from generate_series(cast(? as bigint), cast(? as bigint)) n) made
                    """,
                    today, DAYS - 1, DAYS, calls, from, Math.min(calls, from + LOADED_AT_ONCE) - 1);
        }
    }

    void notices() {
        jdbc.update(
                """
                insert into rectification_notice (notice_no, call_id, dealer_code, department, problem_class, asked_group, issuer_group,
                    status, generation, issued_at, issued_by, answered_at, due_at)
                select 'RNT-' || extract(year from due_on) || '-' || lpad(id::text, 9, '0'), id, dealer_code, 'DEALER_SERVICE',
                    (array['PRODUCT', 'REPAIR_QUALITY', 'ATTITUDE', 'WAITING', 'PRICE', 'DELIVERY', 'PROMISE', 'OTHER'])[1 + id / 11 % 8],
                    'dealer-service.' || dealer_code, 'call-agent.HQ', case when due_on < ?::date - 4 then 'FILED' else 'ISSUED' end, 1,
                    due_on + interval '10 hours', 'bench', case when due_on < ?::date - 4 then due_on + interval '3 days' end,
                    due_on + (id % 5 + 1)::int * interval '1 day'
                from revisit_call where satisfaction = 'DISSATISFIED' and id / 3 % 4 = 0
                """,
                today, today);
    }

    /** Six fields in each call of the call centre, some wrong; each twentieth call was looked at once more. */
    void checks() {
        QuickLoad.into(jdbc, List.of("record_check"), this::checks);
        jdbc.update(
                """
                insert into call_check (check_no, kind, origin, call_id, customer_id, team, caller_id, state, generation, asked_at, done_on)
                select 'CHK-' || id, 'CHECK', 'SAMPLE', id, customer_id, team, 'bench',
                    case when id % 10 = 0 then 'FINDING' else 'PASSED' end, 1, ended_at, due_on + 2
                from revisit_call where due_on between ? and ? and state = 'SUCCEEDED' and id / 500 % 20 = 0
                """,
                CHECKED_FROM, today);
    }

    private void checks(JdbcTemplate loader) {
        loader.update(
                """
                insert into record_check (call_id, customer_id, dealer_code, field, subject_id, outcome, corrected, confirmations, state,
                    confirmed_by, generation, checked_on, checked_at, checked_by)
                select id, customer_id, dealer_code, field, customer_id, outcome, false, case when state = 'CONFIRMED' then 2 else 1 end,
                    state, case when state = 'CONFIRMED' then 'DEALER' end, 1, due_on, ended_at, 'bench'
                from (select c.id, c.customer_id, c.dealer_code, f.field, c.due_on, c.ended_at,
                        case when (c.id * 7 + f.no) % 20 < 3 then 'WRONG' else 'RIGHT' end as outcome,
                        case when (c.id * 7 + f.no) % 20 = 0 then 'CONFIRMED' when (c.id * 7 + f.no) % 20 = 1 then 'DISMISSED'
                            when (c.id * 7 + f.no) % 20 = 2 then 'SUSPECTED' else 'RIGHT' end as state
                    from revisit_call c cross join (values (1, 'NAME'), (2, 'MOBILE'), (3, 'MAIL'), (4, 'CITY'), (5, 'CAR'),
                        (6, 'VISIT')) f (no, field)
                    where c.due_on between ? and ? and c.actor = 'CALL_CENTRE' and c.state = 'SUCCEEDED') made
                """,
                CHECKED_FROM, today);
    }

    /** Every tenth has no city, every twentieth no telephone. */
    void buyers(long buyers) {
        jdbc.update(
                """
                insert into customer (id, kind, card, name_sealed, city, state, source, generation, created_at, changed_at, changed_by,
                    version)
                select ? + n, 'PERSON', 'C', decode(repeat('c0ffee', 20), 'hex'), case when n % 10 > 0 then 'Tianjin' end, 'ACTIVE', 'FORM',
                    1, now(), now(), 'bench', 1
                from generate_series(cast(? as bigint), cast(? as bigint)) n
                """,
                FIRST_CUSTOMER, 1, buyers);
        jdbc.update(
                """
                insert into contact_channel (customer_id, kind, value_sealed, value_token, tail_token, preferred, source, since, generation)
                select ? + n, 'MOBILE', decode(repeat('c0ffee', 15), 'hex'), n * 7919, n % 10000, true, 'FORM', date '2020-01-01', 1
                from generate_series(cast(? as bigint), cast(? as bigint)) n where n % 20 > 0
                """,
                FIRST_CUSTOMER, 1, buyers);
        jdbc.update(
                """
                insert into vehicle (id, vin, vin_reversed, check_digit_right, model_code, power, sold_on, generation, changed_at, version)
                select n, 'LFV' || lpad(n::text, 14, '0'), reverse('LFV' || lpad(n::text, 14, '0')), true, 'C5', 'PETROL', ?::date - ?
                    + (n * ? / ?)::int, 1, now(), 1
                from generate_series(cast(? as bigint), cast(? as bigint)) n
                """,
                today,
                DAYS,
                DAYS,
                buyers,
                1,
                buyers);
        jdbc.update(
                """
                insert into purchase (source, source_no, vehicle_id, customer_id, dealer_code, sold_on)
                select 'BENCH', 'S' || id, id, ? + id, case when id %% 25 = 0 then '%s' else 'D' || id * 7919 %% 500 end, sold_on
                from vehicle order by id
                """
                        .formatted(LARGE),
                FIRST_CUSTOMER);
    }

    /** As PostgreSQL does by itself in time; what the load left in memory is written now and not while it is measured. */
    void settled() {
        jdbc.execute("vacuum analyze");
        jdbc.execute("checkpoint");
    }
}
