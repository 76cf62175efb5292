package io.camshaft.revisit.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.customer.CustomerNo;
import io.camshaft.revisit.Notices;
import io.camshaft.revisit.QuestionsInWriting;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A call on its case page; what the customer said is in the forms only. */
@Component
class RevisitCallView implements CaseView {

    private final RevisitCalls calls;
    private final Notices notices;
    private final QuestionsInWriting questions;
    private final RevisitWording words;
    private final MarkedCalls marked;

    RevisitCallView(
            RevisitCalls calls,
            Notices notices,
            QuestionsInWriting questions,
            RevisitWording words,
            MarkedCalls marked) {
        this.calls = calls;
        this.notices = notices;
        this.questions = questions;
        this.words = words;
        this.marked = marked;
    }

    @Override
    public String processKey() {
        return RevisitCallProcess.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        return words.title(calls.call(caseNo));
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        RevisitCall call = calls.call(caseNo);
        List<Fact> facts = new ArrayList<>(List.of(
                fact("revisit.case.point", words.point(call)),
                fact("revisit.case.actor", words.text("revisit.actor." + call.actor())),
                fact("revisit.case.dealer", words.unit(call.dealerCode())),
                fact("revisit.case.customer", CustomerNo.of(call.customerId())),
                fact("revisit.case.due", call.dueOn().toString()),
                fact("revisit.case.state", words.text("revisit.state." + call.state())),
                fact("revisit.case.next", words.moment(call.nextAt()))));
        if (call.satisfaction() != null) {
            facts.add(fact("revisit.case.satisfaction", words.text("revisit.satisfaction." + call.satisfaction())));
        }
        if (call.complaintNo() != null) {
            facts.add(fact("revisit.case.complaint", call.complaintNo()));
        }
        questions
                .answerOf(call)
                .ifPresent(overall ->
                        facts.add(fact("revisit.case.written", words.text("revisit.case.writtenScore", overall))));
        notices.ofCall(call.id()).forEach(notice -> facts.add(new Fact(notice.noticeNo(), words.title(notice))));
        return List.of(new FactGroup(words.text("revisit.case.call"), facts));
    }

    private Fact fact(String labelKey, String value) {
        return new Fact(words.text(labelKey), value);
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        return calls.attempts(caseNo).stream()
                .map(made -> new Decision(
                        words.text("revisit.case.attempt", made.attempt()),
                        words.text("revisit.result." + made.result()),
                        null,
                        made.by(),
                        made.at()))
                .toList();
    }

    @Override
    public List<CaseAction> actionsFor(String caseNo, String personId) {
        return marked.actionsFor(caseNo, personId);
    }

    @Override
    public void act(String caseNo, String actionId, String personId, String reason) {
        marked.act(caseNo, actionId, personId);
    }
}
