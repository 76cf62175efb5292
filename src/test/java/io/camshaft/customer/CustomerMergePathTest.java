package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.journal.ReplayResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of customerMerge.bpmn. */
abstract class CustomerMergePathTest extends CustomerScenario {

    @Autowired
    private MergeWork work;

    @Autowired
    private CustomerMerges merges;

    @Override
    protected String process() {
        return "customerMerge";
    }

    private long candidate(long first, long second) {
        rows.change(
                """
                insert into merge_candidate (first_id, second_id, score, reasons, status, found_at, version)
                values (?, ?, 82, 'SAME_PHONE,NAME_SOUNDS_ALIKE', 'OPEN', ?, 0)
                """,
                first,
                second,
                at(TUESDAY));
        return rows.count("select id from merge_candidate where first_id = ? and second_id = ?", first, second);
    }

    private String begin(long first, long second) {
        return work.begin(candidate(first, second), null);
    }

    private static Map<String, Object> merge(long kept) {
        return Map.of("reviewOutcome", "MERGE", "keptCustomerNo", CustomerNo.of(kept));
    }

    private static Map<String, Object> keep() {
        return Map.of("reviewOutcome", "KEEP", "keepReason", TYPED + " father and son");
    }

    private String status(String caseNo) {
        return rows.text("select status from merge_candidate where case_no = ?", caseNo);
    }

    @Test
    void twoRecordsOfOneDealerAreMergedByItsManagerForGood() {
        long first = customer("D1001");
        long second = customer("D1001");
        car(second);
        String no = begin(first, second);
        assertThat(no).startsWith("MRG-2026-");
        assertThat(status(no)).isEqualTo("IN_REVIEW");
        assertThat(journal.file(no).orElseThrow().dealerCode()).isEqualTo("D1001");
        assertThat(variables(no))
                .containsExactlyInAnyOrder(
                        "candidateId", "firstCustomerNo", "secondCustomerNo", "caseTitle", "dealerCode");
        assertThat(desk.sees("liu.yang", no)).isTrue();
        assertThat(desk.sees("xu.jing", no)).isFalse();
        assertThat(desk.sees("bai.xue", no)).isFalse();

        assertThat(String.valueOf(desk.shown("liu.yang", no).get("compareRows")))
                .contains(TYPED, "+861390000", "津A");
        assertThat(readings(no)).containsExactly("liu.yang " + first + " MERGE", "liu.yang " + second + " MERGE");
        desk.complete("liu.yang", no, merge(first));

        assertThat(status(no)).isEqualTo("MERGED");
        assertThat(customers.current(second)).contains(first);
        assertThat(time.timers(no)).containsExactly("Event_UndoTimeOver");
        time.fire(no, "Event_UndoTimeOver");
        assertThat(time.now()).isEqualTo(at(TUESDAY).plusDays(30));
        assertThat(outcome(no)).isEqualTo("EndEvent_MergedForGood");
        assertThat(desk.refusal(() -> act("ye.qing", no, "undo", "late"))).contains("no longer possible");
        assertThat(view().titleOf(no)).isEqualTo(CustomerNo.of(first) + " · " + CustomerNo.of(second));
        assertThat(view().factsOf(no).toString()).doesNotContain(TYPED);
        assertThat(view().decisionsOf(no)).hasSize(1);
    }

    @Test
    void recordsOfTwoDealersAreReviewedByPrivacyAndBothStayWithAReasonOnly() {
        long first = customer("D1001");
        long second = customer("D1002");
        String no = begin(first, second);
        assertThat(journal.file(no).orElseThrow().dealerCode()).isNull();
        assertThat(desk.sees("liu.yang", no)).isFalse();
        assertThat(desk.sees("ye.qing", no)).isTrue();

        assertThat(desk.refusal(() -> desk.complete("ye.qing", no, Map.of("reviewOutcome", "KEEP", "keepReason", ""))))
                .isEqualTo("Reason: please fill this in.");
        assertThat(desk.refusal(() ->
                        desk.complete("ye.qing", no, Map.of("reviewOutcome", "MERGE", "keptCustomerNo", "C1000000"))))
                .isNotEmpty();
        assertThat(status(no)).isEqualTo("IN_REVIEW");
        desk.complete("ye.qing", no, keep());

        assertThat(outcome(no)).isEqualTo("EndEvent_BothStay");
        assertThat(status(no)).isEqualTo("KEPT");
        assertThat(customers.current(second)).contains(second);
        assertThat(view().decisionsOf(no).get(0).reason()).contains("father and son");
        assertThat(view().actionsFor(no, "ye.qing")).isEmpty();
    }

    @Test
    void aFinishedReviewGoesTheSameWayWhenItIsReplayed() {
        long first = customer("D1001");
        String no = begin(first, customer("D1001"));
        desk.complete("liu.yang", no, merge(first));
        act("liu.yang", no, "undo", "Sisters");

        ReplayResult again = replay(no);

        assertThat(again.problem()).isNull();
        assertThat(again.departure()).isEmpty();
        assertThat(again.outcome()).isEqualTo("EndEvent_MergeUndone");
    }

    @Test
    void aMergeIsUndoneWithAReasonByThoseWhoMayAndTheRecordsPart() {
        long first = customer("D1001");
        long second = customer("D1001");
        String no = begin(first, second);
        desk.complete("liu.yang", no, merge(second));
        assertThat(customers.current(first)).contains(second);

        assertThat(view().actionsFor(no, "bai.xue")).isEmpty();
        assertThat(view().actionsFor(no, "xu.jing")).isEmpty();
        assertThat(view().actionsFor(no, "liu.yang")).hasSize(1);
        assertThat(desk.refusal(() -> act("ye.qing", no, "undo", ""))).isNotEmpty();
        act("ye.qing", no, "undo", "They are sisters");

        assertThat(outcome(no)).isEqualTo("EndEvent_MergeUndone");
        assertThat(status(no)).isEqualTo("UNDONE");
        assertThat(customers.current(first)).contains(first);
        assertThat(rows.one("select undone_by from customer_merge where case_no = ?", no))
                .containsEntry("undone_by", "ye.qing");
        assertThat(rows.text("select undo_reason from merge_candidate where case_no = ?", no))
                .isEqualTo("They are sisters");
    }

    @Test
    void silenceIsRemindedAfterThreeWorkingDaysAndCallsPrivacyInAfterFive() {
        String no = begin(customer("D1001"), customer("D1001"));

        time.letPass(no, at("2026-05-29T10:00+08:00"));
        assertThat(mails(no)).containsExactly("reminder liu.yang");
        time.letPass(no, at("2026-06-02T10:00+08:00"));

        assertThat(mails(no)).containsExactly("reminder liu.yang", "escalated ye.qing");
        assertThat(path(no)).contains("Event_ReviewOverdue", "EndEvent_ReviewEscalated");
        assertThat(desk.sees("ye.qing", no)).isTrue();
        assertThat(desk.sees("liu.yang", no)).isTrue();
        desk.complete("ye.qing", no, keep());
        assertThat(outcome(no)).isEqualTo("EndEvent_BothStay");
    }

    @Test
    void whereARecordIsErasedMeanwhileNothingIsLeftToDecide() {
        long first = customer("D1001");
        long second = customer("D1001");
        String no = begin(first, second);

        customers.erase(second, null, "ye.qing");

        assertThat(outcome(no)).isEqualTo("EndEvent_NothingLeft");
        assertThat(status(no)).isEqualTo("LAPSED");
        assertThat(path(no)).contains("Event_RecordGone");
    }

    @Test
    void whereARecordIsMergedElsewhereMeanwhileNothingIsLeftToDecide() {
        long first = customer("D1001");
        long second = customer("D1001");
        long third = customer("D1001");
        String no = begin(first, second);
        String other = begin(second, third);

        desk.complete("liu.yang", other, merge(third));

        assertThat(outcome(no)).isEqualTo("EndEvent_NothingLeft");
        assertThat(status(other)).isEqualTo("MERGED");
        act("ye.qing", other, "undo", "Sisters");
        assertThat(customers.current(second)).contains(second);
    }

    @Test
    void whoLooksWhileARecordGoesAwayCanOnlyCloseTheReview() {
        long first = customer("D1001");
        long second = customer("D1001");
        String no = begin(first, second);
        rows.change("update customer set merged_into = ? where id = ?", first, second);

        assertThat(String.valueOf(desk.shown("liu.yang", no).get("goneNote"))).contains("nothing left");
        assertThat(desk.refusal(() -> desk.complete("liu.yang", no, merge(first))))
                .isNotEmpty();
        desk.complete("liu.yang", no, Map.of("reviewOutcome", "NOTHING_LEFT"));

        assertThat(outcome(no)).isEqualTo("EndEvent_NothingLeft");
        assertThat(path(no)).doesNotContain("Event_RecordGone");
        assertThat(status(no)).isEqualTo("LAPSED");
    }

    @Test
    void aCandidateIsReviewedOnceAndAFindingOfASalespersonBelongsToWhomItConcerns() {
        long first = customer("D1001");
        long second = customer("D1002");
        long candidate = candidate(first, second);
        String no = work.begin(candidate, "bai.xue");

        assertThat(journal.file(no).orElseThrow().dealerCode()).isNull();
        assertThat(desk.refusal(() -> work.begin(candidate, null)))
                .isEqualTo("Somebody reviews this pair already, or has decided.");
        String own = work.begin(candidate(customer("D1001"), customer("D1001")), "bai.xue");
        assertThat(journal.file(own).orElseThrow().startedBy()).isEqualTo("bai.xue");
        assertThatThrownBy(() -> desk.start("ye.qing", process(), Map.of())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void ofTwoWhoBeginTheSameReviewAtOnceOneIsRefused() throws Exception {
        long candidate = candidate(customer("D1001"), customer("D1001"));

        List<String> answers = both(() -> work.begin(candidate, null), () -> work.begin(candidate, null));

        assertThat(answers).filteredOn(answer -> answer.startsWith("MRG-")).hasSize(1);
        assertThat(rows.count("select count(*) from case_file where case_no like 'MRG-%' and ended_at is null"))
                .isEqualTo(runtime.createProcessInstanceQuery().count());
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(1);
    }

    @Test
    void ofTwoMergesInOppositeDirectionsAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            long first = customer("D1001");
            long second = customer("D1001");

            List<String> answers = both(
                    () -> String.valueOf(merges.merge(first, second, "REVIEWED", null, "liu.yang")),
                    () -> String.valueOf(merges.merge(second, first, "REVIEWED", null, "ye.qing")));

            assertThat(answers).filteredOn(answer -> answer.matches("\\d+")).hasSize(1);
            assertThat(rows.count(
                            "select count(*) from customer where id in (?, ?) and merged_into is not null",
                            first,
                            second))
                    .isEqualTo(1);
        }
    }

    /** What each gave, or the name of what it threw. */
    static List<String> both(Callable<String> one, Callable<String> other) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> each : pool.invokeAll(List.of(one, other))) {
                try {
                    answers.add(each.get());
                } catch (java.util.concurrent.ExecutionException e) {
                    answers.add(e.getCause().getClass().getSimpleName());
                }
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
