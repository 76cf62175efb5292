package io.camshaft.revisit;

import io.camshaft.casefile.CaseViews;
import io.camshaft.revisit.quality.DataQuality;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
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
