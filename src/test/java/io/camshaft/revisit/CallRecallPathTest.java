package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.casefile.CaseView.CaseAction;
import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.Purpose;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every path of callRecall.bpmn with the real services and tables. */
abstract class CallRecallPathTest extends QualityScenario {

    @Override
    String process() {
        return "callRecall";
    }

    private String dealersCall() {
        nextCall(false);
        String no = due();
        desk.complete("bai.xue", no, content());
        return no;
    }

    private void mark(String callNo) {
        views.act(journal.file(callNo).orElseThrow(), "recall", "shen.bin", null);
    }

    private List<CaseAction> actions(String callNo, String person) {
        return views.of(journal.file(callNo).orElseThrow()).orElseThrow().actionsFor(callNo, person);
    }

    private String recallOf(String callNo) {
        return rows.text("select check_no from call_check where call_id = ? and kind = 'RECALL'", CallNo.id(callNo));
    }

    private static Map<String, Object> answers(String satisfaction, String problem) {
        return Map.of(
                "recallResult",
                "REACHED",
                "wasCalled",
                "YES",
                "recallSatisfaction",
                satisfaction,
                "recallProblem",
                problem,
                "recallWords",
                TYPED + " says so");
    }

    @Test
    void aMarkedCallIsMadeAgainAndTheSameAnswersAreFine() {
        String no = dealersCall();
        assertThat(actions(no, "shen.bin")).contains(new CaseAction("recall", "Have it called again", false));
        assertThat(actions(no, "liu.yang")).extracting(CaseAction::id).doesNotContain("recall");
        mark(no);
        String recall = recallOf(no);

        assertThat(desk.sees("han.mei", recall)).isTrue();
        assertThat(desk.sees("bai.xue", recall)).isFalse();
        assertThat(desk.shown("han.mei", recall).get("customerName")).isEqualTo(TYPED + " Li");
        assertThat(desk.shown("han.mei", recall)).doesNotContainKey("satisfactionName");
        desk.complete("han.mei", recall, answers("SATISFIED", "NO"));
        assertThat(outcome(recall)).isEqualTo("EndEvent_AnswersAgree");
        assertThat(mails(no)).isEmpty();
        assertThat(desk.refusal(() -> mark(no))).startsWith("This is no longer possible.");
    }

    @Test
    void otherAnswersAreFindingsThatTheDealersManagerLearnsOf() {
        String no = dealersCall();
        mark(no);
        desk.complete("han.mei", recallOf(no), answers("DISSATISFIED", "YES"));

        assertThat(outcome(recallOf(no))).isEqualTo("EndEvent_DifferenceTold");
        assertThat(mails(no)).containsExactly("finding liu.yang");
        assertThat(rows.texts("select kind from call_finding where team = 'D1001' order by id"))
                .containsExactly("SATISFACTION", "PROBLEM");
        String never = dealersCall();
        mark(never);
        desk.complete("feng.yu", recallOf(never), Map.of("recallResult", "REACHED", "wasCalled", "NO"));
        assertThat(rows.texts("select kind from call_finding where call_id = ?", CallNo.id(never)))
                .containsExactly("NOT_CALLED");
    }

    @Test
    void whoIsNotReachedIsTriedOnThreeDays() {
        String no = dealersCall();
        mark(no);
        String recall = recallOf(no);
        for (String next : List.of("2026-05-27T10:00+08:00", "2026-05-28T10:00+08:00")) {
            desk.complete("han.mei", recall, Map.of("recallResult", "NOT_REACHED"));
            assertThat(time.timerOf(recall, "Event_RecallDue")).isEqualTo(at(next));
            time.fire(recall, "Event_RecallDue");
        }
        desk.complete("han.mei", recall, Map.of("recallResult", "NOT_REACHED"));

        assertThat(outcome(recall)).isEqualTo("EndEvent_RecallGivenUp");
        assertThat(rows.text("select state from call_check where check_no = ?", recall))
                .isEqualTo("NO_ANSWER");
    }

    @Test
    void theCustomersWishesAndBudgetComeFirst() {
        String no = dealersCall();
        long customer = rows.count("select customer_id from revisit_call where id = ?", CallNo.id(no));
        for (int i = 0; i < 5; i++) {
            rows.change(
                    "insert into customer_contact (customer_id, purpose, contacted_on, reference) values (?, 'CARE', date '2026-05-20', ?)",
                    customer,
                    "CARE-" + customer + "-" + i);
        }
        assertThat(desk.refusal(() -> mark(no))).isEqualTo("The customer was contacted often enough.");
        customers.consent(customer, ChannelKind.MOBILE, Purpose.SERVICE, false, "CALL", "feng.yu");
        assertThat(desk.refusal(() -> mark(no))).isEqualTo("The customer wants no calls.");
        assertThat(rows.count("select count(*) from call_check")).isZero();
        rows.change("delete from consent where customer_id = ?", customer);
    }
}
