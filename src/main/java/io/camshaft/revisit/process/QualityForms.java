package io.camshaft.revisit.process;

import io.camshaft.platform.form.MarkdownText;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import io.camshaft.revisit.quality.CallCheck;
import io.camshaft.revisit.quality.CallChecks;
import io.camshaft.revisit.quality.Correction;
import io.camshaft.revisit.quality.Corrections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of corrections, checks and second calls show. */
@Component
class QualityForms {

    private final Corrections corrections;
    private final CallChecks checks;
    private final RevisitCalls calls;
    private final CallFacts callFacts;
    private final RevisitWording words;

    QualityForms(
            Corrections corrections, CallChecks checks, RevisitCalls calls, CallFacts callFacts, RevisitWording words) {
        this.corrections = corrections;
        this.checks = checks;
        this.calls = calls;
        this.callFacts = callFacts;
        this.words = words;
    }

    Map<String, Object> correction(String correctionNo) {
        Correction correction = corrections.correction(correctionNo);
        boolean opened = callFacts.person().isReadBySomebody();
        Map<String, Object> facts = callFacts.person().of(correctionNo);
        facts.putAll(head(correctionNo, calls.call(correction.callNo())));
        facts.put(
                "faultRows",
                correction.faults().stream().map(fault -> row(fault, opened)).toList());
        facts.put("disputeText", opened ? shown(correction.reason()) : RevisitWording.NONE);
        facts.put("answeredBy", shown(words.person(correction.answeredBy())));
        return facts;
    }

    private Map<String, Object> row(Correction.Fault fault, boolean opened) {
        return Map.of(
                "field", words.text("revisit.field." + fault.field()),
                "told", RevisitWording.orDash(opened ? fault.told() : null),
                "done", words.text(fault.corrected() ? "revisit.correction.done" : "revisit.correction.todo"));
    }

    Map<String, Object> check(String checkNo) {
        CallCheck check = checks.check(checkNo);
        RevisitCall call = calls.call(check.callNo());
        Map<String, Object> facts = callFacts.person().of(checkNo);
        facts.putAll(head(checkNo, call));
        facts.put("callerName", shown(words.person(check.callerId())));
        facts.put(
                "satisfactionName",
                call.satisfaction() == null
                        ? RevisitWording.NONE
                        : words.text("revisit.satisfaction." + call.satisfaction()));
        facts.put("attemptRows", callFacts.attempts(call.callNo()));
        facts.put("noticeRows", callFacts.notices(call.callNo()));
        facts.put("recordSuspected", checks.hasSuspicions(call.callNo()) ? "YES" : "NO");
        return facts;
    }

    /** Nothing of what the dealer wrote down: who knows it asks for it. */
    Map<String, Object> recall(String checkNo) {
        CallCheck check = checks.check(checkNo);
        Map<String, Object> facts = callFacts.person().of(checkNo);
        facts.putAll(head(checkNo, calls.call(check.callNo())));
        facts.put("recallAttempts", String.valueOf(check.attempts()));
        facts.put("recallScript", words.text("revisit.script.RECALL"));
        return facts;
    }

    private Map<String, Object> head(String caseNo, RevisitCall call) {
        RevisitCalls.Event event = calls.event(call);
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseNo", caseNo);
        facts.put("caseLink", "/cases/" + caseNo);
        facts.put("aboutCallNo", call.callNo());
        facts.put("pointName", words.point(call));
        facts.put("occasionOn", RevisitWording.orDash(event.on()));
        facts.put("dealerName", shown(words.unit(call.dealerCode())));
        facts.put("calledAt", calledAt(call.callNo()));
        return facts;
    }

    private String calledAt(String callNo) {
        List<RevisitCalls.Made> made = calls.attempts(callNo);
        return made.isEmpty()
                ? RevisitWording.NONE
                : words.moment(made.get(made.size() - 1).at());
    }

    private static String shown(String text) {
        return MarkdownText.escape(RevisitWording.orDash(text));
    }
}
