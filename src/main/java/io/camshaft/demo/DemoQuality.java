package io.camshaft.demo;

import io.camshaft.casefile.CaseViews;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.revisit.CallNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Calls that are looked at once more, and records that a call found wrong: of each kind one that waits, and those that ended one way
 * and the other.
 */
@Component
@Profile("demo")
class DemoQuality {

    private static final String LEAD = "shen.bin";
    private static final String AGENT = "han.mei";

    private final DemoDesk desk;
    private final DemoRevisitRepository calls;
    private final CaseJournal journal;
    private final CaseViews cases;

    DemoQuality(DemoDesk desk, DemoRevisitRepository calls, CaseJournal journal, CaseViews cases) {
        this.desk = desk;
        this.calls = calls;
        this.journal = journal;
        this.cases = cases;
    }

    @EventListener
    @Order(1)
    void goOn(DemoRevisits.CallsReady ready) {
        checked();
        verified(ready.dealerCode());
        calledAgain(calls.content(ready.dealerCode()));
    }

    /** What four customers say of their record; in the first case and in the last a second voice says so too. */
    private void verified(String dealerCode) {
        List<Long> due = calls.ofCallCentre(dealerCode);
        if (due.size() < 6) {
            return;
        }
        suspected(due.get(0), "Mobile", "13900660011");
        answer(due.get(0), Map.of("dealerAnswer", "WRONG"));
        suspected(due.get(1), "City", "北京");
        answer(due.get(1), disputed("客户的行驶证登记在天津。"));
        suspected(due.get(2), "Name", "欧阳静姝");
        suspected(due.get(3), "City", "廊坊");
        answer(due.get(3), disputed("购车合同上写的是天津。"));
        desk.complete(LEAD, calls.correctionOf(due.get(3)).correctionNo(), Map.of("judgement", "WRONG"));
    }

    private void suspected(long callId, String field, String right) {
        Map<String, Object> told = new HashMap<>(DemoRevisitWork.CONTENT);
        told.put("checkName", "RIGHT");
        told.put("checkMobile", "RIGHT");
        told.put("check" + field, "WRONG");
        told.put("right" + field, right);
        desk.complete(AGENT, CallNo.of(callId), told);
    }

    private void answer(long callId, Map<String, Object> fields) {
        DemoRevisitRepository.Correction asked = calls.correctionOf(callId);
        String person = asked.askedGroup().startsWith("dealer-sales") ? "bai.xue" : "fan.hui";
        desk.complete(person, asked.correctionNo(), fields);
    }

    private static Map<String, Object> disputed(String reason) {
        return Map.of("dealerAnswer", "RIGHT", "disputeReason", reason);
    }

    /** One in order, one not; the others wait. */
    private void checked() {
        List<String> open = calls.openChecks();
        if (open.size() > 2) {
            desk.complete(LEAD, open.get(0), Map.of("pointsInOrder", all()));
            Map<String, Object> found = new HashMap<>();
            found.put("pointsInOrder", List.of("SCRIPT", "IDENTITY", "ANSWERS", "PROMISES"));
            found.put("findingWords", "客户的话没有记全，只写了结论。");
            desk.complete(LEAD, open.get(1), found);
        }
    }

    private static List<String> all() {
        return List.of("SCRIPT", "IDENTITY", "ANSWERS", "WORDS", "PROMISES");
    }

    /** The first customer says something else than the dealer wrote down, the second the same, the third is not called yet. */
    private void calledAgain(List<Long> content) {
        if (content.size() < 3) {
            return;
        }
        content.stream().limit(3).map(CallNo::of).forEach(this::mark);
        Map<String, Object> other = Map.of(
                "recallResult", "REACHED",
                "wasCalled", "YES",
                "recallSatisfaction", "DISSATISFIED",
                "recallProblem", "YES",
                "recallWords", "当时说了脚垫没给，店里没有记。");
        desk.complete(AGENT, calls.recallOf(content.get(0)), other);
        Map<String, Object> same = Map.of(
                "recallResult", "REACHED",
                "wasCalled", "YES",
                "recallSatisfaction", "SATISFIED",
                "recallProblem", "NO");
        desk.complete(AGENT, calls.recallOf(content.get(1)), same);
    }

    private void mark(String callNo) {
        cases.act(journal.file(callNo).orElseThrow(), "recall", LEAD, null);
    }
}
