package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.casefile.CaseViews;
import io.camshaft.customer.PersonalRecords;
import io.camshaft.organisation.Visibility;
import io.camshaft.revisit.quality.DataQuality;
import io.camshaft.revisit.quality.DataQuality.Counted;
import io.camshaft.revisit.quality.Period;
import io.camshaft.revisit.quality.QualityCounting;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls of the call centre that verify, and calls that are looked at once more. */
abstract class QualityScenario extends RevisitScenario {

    static final int CHECK_SALT = 61;
    /** Numbers of calls that no other scenario has. */
    private static final AtomicLong NUMBERS = new AtomicLong(7_000_000);

    static final LocalDate DAY = LocalDate.parse("2026-05-26");

    @Autowired
    CaseViews views;

    @Autowired
    DataQuality quality;

    @Autowired
    private QualityCounting counting;

    @Autowired
    private List<PersonalRecords> files;

    /** Of what others left, too: they write past those who tell what they change. */
    @BeforeEach
    void everyDayIsCounted() {
        List.of("record_check_count", "record_check_month", "record_check_changed")
                .forEach(table -> rows.change("delete from " + table));
        rows.change("update record_check_run set counted_until = date '2029-12-31'");
        rows.change("insert into record_check_changed (on_day, dealer_code, taken)"
                + " select distinct checked_on, dealer_code, 0 from record_check");
        counting.countChecks();
    }

    /** What is not told to the counts is not seen; what is counted anew is in its month. */
    @AfterEach
    void countsAreThoseOfTheRows() {
        List<Counted> told = yearIsThatOfItsRows();
        counting.countChecks();
        assertThat(yearIsThatOfItsRows()).isEqualTo(told);
    }

    private List<Counted> yearIsThatOfItsRows() {
        Visibility everything = new Visibility(true, Set.of());
        List<Counted> year = quality.dealers(Period.YEAR, LocalDate.parse("2026-12-31"), everything);
        assertThat(year)
                .isEqualTo(rows.sql()
                        .sql(
                                """
                                select dealer_code, count(case when state in ('RIGHT', 'DISMISSED') then 1 end),
                                    count(case when state = 'SUSPECTED' then 1 end), count(case when state = 'CONFIRMED' then 1 end)
                                from record_check where checked_on between date '2026-01-01' and date '2026-12-31'
                                    and state in ('RIGHT', 'DISMISSED', 'SUSPECTED', 'CONFIRMED')
                                group by dealer_code order by dealer_code
                                """)
                        .query((row, number) ->
                                new Counted(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                        .list());
        return year;
    }

    /** The next call has a number that is, or is not, chosen for a check. */
    void nextCall(boolean isChosen) {
        long number = NUMBERS.addAndGet(1000);
        while (Sample.bucket(number, CHECK_SALT) < 5 != isChosen) {
            number = NUMBERS.incrementAndGet();
        }
        rows.change("alter table revisit_call alter column id restart with " + number);
    }

    /** A buyer whom the call centre calls three days after the purchase. */
    long buyer() {
        long customer = customer();
        while (Sample.bucket(customer, TimePoint.DAY_3) >= 40) {
            customer = customer();
        }
        return customer;
    }

    /** The customer bought a car three days before and is called today by the call centre; number of the call. */
    String bought(long customer, LocalDate today) {
        time.set(today + "T10:00+08:00");
        sold(customer, "D1001", today.minusDays(3).toString());
        nextCall(false);
        morningOfTheCallCentre();
        return CallNo.of(rows.count(
                "select max(id) from revisit_call where customer_id = ? and actor = 'CALL_CENTRE' and state = 'STARTED'",
                customer));
    }

    /** The dealers' own calls, which the call centre's cover, stay away. */
    void morningOfTheCallCentre() {
        rows.change("update revisit_cell set active = false where actor = 'DEALER'");
        morning();
        rows.change("update revisit_cell set active = true where actor = 'DEALER'");
    }

    static Map<String, Object> heard(Map<String, Object> verified) {
        Map<String, Object> told = new HashMap<>(content());
        told.putAll(verified);
        return told;
    }

    long customerOf(String callNo) {
        return rows.count("select customer_id from revisit_call where id = ?", CallNo.id(callNo));
    }

    /** What the file of a person tells of the checks of their record and calls. */
    String checksInFile(long customer) {
        return files.stream()
                .filter(part -> part.part().equals("checks"))
                .findFirst()
                .orElseThrow()
                .of(List.of(customer))
                .toString();
    }

    String check(String callNo, String field) {
        return rows.text("select state from record_check where call_id = ? and field = ?", CallNo.id(callNo), field);
    }

    List<String> corrections(String callNo) {
        return rows.texts("select correction_no from record_correction where call_id = ?", CallNo.id(callNo));
    }

    String onlyCorrection(String callNo) {
        return corrections(callNo).get(0);
    }
}
