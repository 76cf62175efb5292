package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.Purpose;
import io.camshaft.customer.VisitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The morning's choice: exactly the right calls, each once, whatever happens in between. */
abstract class RevisitSelectionPathTest extends RevisitScenario {

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RevisitMatrix matrix;

    @Override
    String process() {
        return "revisitSelection";
    }

    @Override
    boolean isCase() {
        return false;
    }

    @BeforeEach
    void theMatrixAsDelivered() {
        rows.change("delete from revisit_cell where changed_by <> 'delivery'");
        rows.change("update revisit_cell set valid_until = null");
    }

    private List<String> calls() {
        return rows.texts(
                """
                select time_point || ' ' || actor || ' ' || team || ' ' || state from revisit_call order by due_on, occasion_id, actor
                """);
    }

    private long inShare(TimePoint point, boolean inside) {
        long customer = customer();
        while (Sample.bucket(customer, point) < 40 != inside) {
            customer = customer();
        }
        return customer;
    }

    private long count(String state) {
        return rows.count("select count(*) from revisit_call where state = ?", state);
    }

    private void days(int from, int until) {
        for (int day = from; day <= until; day++) {
            time.set("2026-05-" + day + "T07:00+08:00");
            morning();
        }
    }

    @Test
    void whatBecomesDueIsWrittenOnceAndItsCaseIsStarted() {
        long outside = inShare(TimePoint.DAY_3, false);
        sold(outside, "D1001", "2026-05-23");
        sold(outside, "D1001", "2026-05-22");
        sold(outside, "D1001", "2026-05-24");

        morning();
        morning();

        // The 22nd was due yesterday, before anything was chosen; the 24th is due tomorrow.
        assertThat(calls()).containsExactly("DAY_3 DEALER D1001 STARTED");
        assertThat(running()).isEqualTo(1);
        assertThat(rows.one("select team, chosen, released, waiting from revisit_day"))
                .containsEntry("team", "D1001")
                .containsEntry("chosen", 1)
                .containsEntry("released", 1)
                .containsEntry("waiting", 0);
    }

    @Test
    void theCallCentresCallCoversTheDealersOfTheSameCustomer() {
        long inside = inShare(TimePoint.DAY_3, true);
        sold(inside, "D1001", "2026-05-23");

        morning();

        assertThat(calls()).containsExactly("DAY_3 CALL_CENTRE HQ STARTED", "DAY_3 DEALER D1001 MERGED");
        String call = CallNo.of(rows.count("select id from revisit_call where actor = 'CALL_CENTRE'"));
        assertThat(desk.sees("feng.yu", call)).isTrue();
        assertThat(desk.sees("bai.xue", call)).isFalse();
        assertThat(desk.shown("feng.yu", call).get("callRows").toString()).contains("Covered by another call");
    }

    @Test
    void twoCarsAndThreeDealersGiveOneCallWithinThreeDays() {
        long customer = inShare(TimePoint.DAY_3, false);
        sold(customer, "D1001", "2026-05-23");
        sold(customer, "D1002", "2026-05-23");
        sold(customer, "D2001", "2026-05-24");
        long car = car("2020-01-01");
        visited(customer, car, "D1002", "2026-05-25", VisitKind.PAID_REPAIR);

        days(26, 28);

        assertThat(count("STARTED")).isEqualTo(1);
        assertThat(rows.count("select count(*) from revisit_call where actor = 'DEALER' and state = 'MERGED'"))
                .isEqualTo(3);
        assertThat(rows.count("select count(distinct merged_into) from revisit_call where state = 'MERGED'"))
                .isEqualTo(1);
    }

    @Test
    void visitsAreCalledAboutByStageAndKind() {
        long customer = customer();
        long fresh = car("2026-04-01");
        long warranty = car("2025-01-01");
        visited(customer, fresh, "D1001", "2026-05-20", VisitKind.ROUTINE);
        List<Long> cars = List.of(fresh, warranty);
        rows.change("update revisit_run set chosen_from = date '2026-05-01'");
        for (long car : cars) {
            visited(customer(), car, "D1001", "2026-05-22", VisitKind.ROUTINE);
            visited(customer(), car, "D1001", "2026-05-22", VisitKind.BODY);
            visited(customer(), car, "D1001", "2026-05-22", VisitKind.WARRANTY);
        }
        long old = car("2015-01-01");
        rows.change("update vehicle set warranty_until = date '2018-01-01' where id = ?", old);
        visited(customer(), old, "D1001", "2026-05-22", VisitKind.PAID_REPAIR);
        visited(customer(), old, "D1001", "2026-05-22", VisitKind.ROUTINE);
        visited(customer(), old, "D1001", "2026-05-22", VisitKind.BODY);

        morning();

        assertThat(rows.texts(
                        "select time_point from revisit_call where actor = 'DEALER' order by due_on, occasion_id"))
                .containsExactly(
                        "NEW_COMPULSORY",
                        "NEW_ROUTINE",
                        "NEW_BODY",
                        "NEW_REPAIR",
                        "WARRANTY_ROUTINE",
                        "WARRANTY_BODY",
                        "WARRANTY_REPAIR",
                        "AFTER_REPAIR",
                        "AFTER_ROUTINE",
                        "AFTER_BODY");
    }

    @Test
    void threeMissedMorningsAreMadeUpWithoutFloodingAndTheReportSaysWhatWaits() {
        morning();
        for (int i = 0; i < 4; i++) {
            for (String day : List.of("2026-05-24", "2026-05-25", "2026-05-26")) {
                sold(inShare(TimePoint.DAY_3, false), "D1001", day);
            }
        }
        time.set("2026-05-29T07:00+08:00");
        RevisitSelection.Chosen chosen = capped(5).choose();
        runPortions();

        assertThat(chosen.calls()).isEqualTo(12);
        assertThat(count("STARTED")).isEqualTo(5);
        assertThat(count("PLANNED")).isEqualTo(7);
        assertThat(rows.texts("select distinct cast(due_on as varchar(10)) from revisit_call where state = 'STARTED'"
                        + " order by 1"))
                .containsExactly("2026-05-27", "2026-05-28");
        capped(5).report();
        assertThat(matrix.report(LocalDate.parse("2026-05-29")))
                .containsExactly(new RevisitMatrix.TeamDay("D1001", 12, 0, 0, 0, 5, 7, 0, 5));
        // Saturday: nobody calls. Monday: the next five.
        time.set("2026-05-30T07:00+08:00");
        assertThat(capped(5).choose().released()).isZero();
        time.set("2026-06-01T07:00+08:00");
        assertThat(capped(5).choose().released()).isEqualTo(5);
    }

    @Test
    void whatWaitsTooLongIsGivenUpAndCountedAsNotMade() {
        for (int i = 0; i < 3; i++) {
            sold(inShare(TimePoint.DAY_3, false), "D1001", "2026-05-23");
        }
        capped(1).choose();
        time.set("2026-06-08T07:00+08:00");

        assertThat(capped(1).choose().missed()).isEqualTo(2);
        assertThat(count("MISSED")).isEqualTo(2);
    }

    @Test
    void killedBetweenChoosingAndStartingNothingIsLostOrDoubled() {
        for (int i = 0; i < 3; i++) {
            sold(inShare(TimePoint.DAY_3, false), "D1001", "2026-05-23");
        }
        // Killed in the middle of choosing: nothing was committed.
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    selection.choose();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(calls()).isEmpty();
        Job timer = management
                .createJobQuery()
                .processDefinitionKey(process())
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
        management.executeJob(portion().getId());
        // Killed in the middle of a portion.
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    selection.startPortion();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(count("RELEASED")).isEqualTo(3);
        assertThat(running()).isZero();
        // Another node does the morning again, then the first one goes on where it stood.
        Job left = portion();
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey(process())
                .timers()
                .singleResult()
                .getId());
        runSelection();
        assertThat(management.createJobQuery().jobId(left.getId()).count()).isZero();

        assertThat(count("STARTED")).isEqualTo(3);
        assertThat(running()).isEqualTo(3);
        assertThat(rows.count("select count(*) from customer_contact")).isEqualTo(3);
    }

    @Test
    void twoNodesAtOnceChooseAndStartEachCallOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            sold(inShare(TimePoint.DAY_3, false), "D1001", "2026-05-23");
        }
        List<Thread> nodes = List.of(new Thread(this::node), new Thread(this::node));
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join(60_000);
        }
        node();

        assertThat(calls()).hasSize(6).allMatch(call -> call.endsWith("STARTED"));
        assertThat(running()).isEqualTo(6);
    }

    /** A node that is refused by a lock tries again, as the job executor does. */
    private void node() {
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                selection.choose();
                runPortions();
                return;
            } catch (org.springframework.dao.DataAccessException | org.camunda.bpm.engine.ProcessEngineException busy) {
                // The next attempt.
            }
        }
    }

    @Test
    void aClockThatWasSetBackChoosesNothingTwice() {
        sold(inShare(TimePoint.DAY_3, false), "D1001", "2026-05-23");
        morning();
        time.set("2026-05-20T07:00+08:00");
        assertThat(selection.choose().calls()).isZero();
        days(26, 27);

        assertThat(calls()).hasSize(1);
        assertThat(running()).isEqualTo(1);
    }

    @Test
    void whoSaysNoWhileTheirCallWaitsIsNotCalled() {
        long customer = inShare(TimePoint.DAY_3, false);
        sold(customer, "D1001", "2026-05-23");
        capped(0).choose();
        assertThat(calls()).containsExactly("DAY_3 DEALER D1001 PLANNED");
        customers.consent(customer, ChannelKind.PHONE, Purpose.SERVICE, false, "LINK", "feng.yu");
        morning();
        assertThat(calls()).containsExactly("DAY_3 DEALER D1001 OPTED_OUT");

        customers.consent(customer, ChannelKind.PHONE, Purpose.SERVICE, true, "LINK", "feng.yu");
        assertThat(rows.count("select count(*) from refused_call where customer_id = ?", customer))
                .isZero();
    }

    @Test
    void whatIsToldLateIsStillCalledAbout() {
        morning();
        days(27, 29);
        sold(inShare(TimePoint.DAY_3, false), "D1001", "2026-05-23");
        days(30, 30);

        assertThat(calls()).containsExactly("DAY_3 DEALER D1001 PLANNED");
    }

    @Test
    void aPurchaseThatIsCancelledNeedsNoCallAndWhatItCoveredIsDueAgain() {
        long customer = inShare(TimePoint.DAY_3, false);
        long first = sold(customer, "D1001", "2026-05-23");
        sold(customer, "D1002", "2026-05-23");
        capped(0).choose();
        assertThat(calls()).containsExactly("DAY_3 DEALER D1001 PLANNED", "DAY_3 DEALER D1002 MERGED");
        rows.change("update purchase set cancelled_on = date '2026-05-26' where id = ?", first);
        selection.choose();

        assertThat(calls()).containsExactly("DAY_3 DEALER D1001 CANCELLED", "DAY_3 DEALER D1002 RELEASED");
    }

    @Test
    void whoWasContactedOftenEnoughIsLeftInPeace() {
        long customer = inShare(TimePoint.DAY_3, false);
        sold(customer, "D1001", "2026-05-23");
        for (int i = 0; i < 6; i++) {
            rows.change(
                    "insert into customer_contact (customer_id, purpose, contacted_on, reference) values (?, 'SURVEY', date '2026-05-01', ?)",
                    customer,
                    "T-" + COUNT.incrementAndGet());
        }
        morning();

        assertThat(calls()).containsExactly("DAY_3 DEALER D1001 OVER_BUDGET");
    }

    @Test
    void manyCallsAreStartedPortionByPortion() {
        long customer = customer();
        for (int i = 0; i < 101; i++) {
            rows.change(
                    """
                    insert into revisit_call (occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code, due_on,
                        chosen_on, run_no, state, release_on)
                    values ('VISIT', ?, 'NEW_BODY', 'DEALER', 'D1001', ?, 1, 'D1001', date '2026-05-26', date '2026-05-26', 1,
                        'RELEASED', date '2026-05-26')
                    """,
                    i,
                    customer);
        }

        morning();

        assertThat(count("STARTED")).isEqualTo(101);
        assertThat(running()).isEqualTo(101);
    }

    @Test
    void theSampleIsTheSameInJavaAndInSql() {
        for (TimePoint point : List.of(TimePoint.DAY_3, TimePoint.AFTER_BODY)) {
            for (long id : List.of(1L, 1_000_001L, 9_999_999L, 4_000_000_000L)) {
                assertThat(rows.count("select " + Sample.sql(String.valueOf(id), String.valueOf(point.ordinal()))))
                        .isEqualTo(Sample.bucket(id, point));
            }
        }
    }

    @Test
    void headquartersChangesACellFromTomorrowOnAndSeesWhatItGives() {
        for (int i = 0; i < 4; i++) {
            sold(customer(), "D1001", "2026-05-25");
        }
        assertThat(desk.refusal(() -> matrix.change(
                        TimePoint.DAY_3, CallActor.DEALER, true, 100, 3, LocalDate.parse("2026-05-26"), "gao.feng")))
                .startsWith("A change begins tomorrow");
        assertThat(desk.refusal(() -> matrix.change(
                        TimePoint.DAY_3, CallActor.DEALER, true, 30, 3, LocalDate.parse("2026-05-28"), "gao.feng")))
                .isEqualTo("The share is 40 to 100 percent.");
        // Bought on Monday the 25th: due on Thursday the 28th, the week after, and a month later.
        assertThat(preview("D1001"))
                .containsEntry(LocalDate.parse("2026-05-28"), 4)
                .containsEntry(LocalDate.parse("2026-06-01"), 4)
                .containsEntry(LocalDate.parse("2026-06-25"), 8);
        matrix.change(TimePoint.DAY_3, CallActor.DEALER, false, 100, 3, LocalDate.parse("2026-05-28"), "gao.feng");

        assertThat(preview("D1001")).doesNotContainKey(LocalDate.parse("2026-05-28"));
        assertThat(matrix.cell(TimePoint.DAY_3, CallActor.DEALER, LocalDate.parse("2026-05-27"))
                        .orElseThrow()
                        .active())
                .isTrue();
        matrix.change(TimePoint.DAY_3, CallActor.DEALER, true, 100, 3, LocalDate.parse("2026-05-27"), "gao.feng");
        assertThat(preview("D1001")).containsEntry(LocalDate.parse("2026-05-28"), 4);
        assertThat(rows.count("select count(*) from revisit_cell where time_point = 'DAY_3' and actor = 'DEALER'"))
                .isEqualTo(2);
    }

    private Map<LocalDate, Integer> preview(String team) {
        return matrix.preview().stream()
                .filter(line -> line.team().equals(team))
                .collect(java.util.stream.Collectors.toMap(RevisitMatrix.Preview::day, RevisitMatrix.Preview::calls));
    }

    @Autowired
    private SelectionRepository selections;

    @Autowired
    private ReleaseRepository releases;

    @Autowired
    private MatrixRepository cells;

    @Autowired
    private io.camshaft.organisation.WorkingTime workingTime;

    @Autowired
    private ContactRules rules;

    @Autowired
    private java.time.Clock clock;

    @Autowired
    private RevisitWorkflow workflow;

    /** The same choice, in a transaction, where a dealer can make so many calls a day. */
    private Capped capped(int callsOfDealer) {
        RevisitSettings few = new RevisitSettings(2000, callsOfDealer, 100, 10, 3, 3, 3, 30);
        return new Capped(
                new RevisitSelection(
                        selections,
                        releases,
                        cells,
                        new RevisitSelection.DueCalls(few, workingTime, rules, clock),
                        workflow),
                new TransactionTemplate(transactions));
    }

    private record Capped(RevisitSelection selection, TransactionTemplate transaction) {

        RevisitSelection.Chosen choose() {
            return transaction.execute(status -> selection.choose());
        }

        void report() {
            transaction.executeWithoutResult(status -> selection.report());
        }
    }

    private void runPortions() {
        boolean more = selection.startPortion();
        while (more) {
            more = selection.startPortion();
        }
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("revisitCall")
                .count();
    }
}
