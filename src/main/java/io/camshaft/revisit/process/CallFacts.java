package io.camshaft.revisit.process;

import io.camshaft.platform.form.MarkdownText;
import io.camshaft.revisit.Notices;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the forms of a call show. Texts of people are escaped, because texts in forms are Markdown. What is personal is opened only
 * for the person who opens the form, and the reading of a customer's card is recorded.
 */
@Component
class CallFacts {

    private static final int EARLIER = 5;

    private final RevisitCalls calls;
    private final Notices notices;
    private final PersonFacts person;
    private final RevisitWording words;

    CallFacts(RevisitCalls calls, Notices notices, PersonFacts person, RevisitWording words) {
        this.calls = calls;
        this.notices = notices;
        this.person = person;
        this.words = words;
    }

    PersonFacts person() {
        return person;
    }

    Map<String, Object> of(String callNo) {
        RevisitCall call = calls.call(callNo);
        RevisitCalls.Event event = calls.event(call);
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseNo", callNo);
        facts.put("caseLink", "/cases/" + callNo);
        facts.put("pointName", words.point(call));
        facts.put(
                "occasionName",
                event.kind() == null ? RevisitWording.NONE : words.text("revisit.kind." + event.kind()));
        facts.put("occasionOn", RevisitWording.orDash(event.on()));
        facts.put("dealerName", shown(words.unit(call.dealerCode())));
        facts.put("dueOn", call.dueOn().toString());
        facts.put("callScript", words.text("revisit.script." + call.occasion()));
        facts.putAll(person.of(callNo));
        facts.put("attemptRows", attempts(callNo));
        facts.put("callRows", others(call));
        return facts;
    }

    /** Rows for a table: each attempt with its words. */
    List<Map<String, Object>> attempts(String callNo) {
        boolean opened = person.isReadBySomebody();
        return calls.attempts(callNo).stream()
                .map(made -> Map.<String, Object>of(
                        "at", words.moment(made.at()),
                        "result", words.text("revisit.result." + made.result()),
                        "by", words.person(made.by()),
                        "text", RevisitWording.orDash(opened ? made.words() : null)))
                .toList();
    }

    private List<Map<String, Object>> others(RevisitCall call) {
        return Stream.concat(calls.covered(call.callNo()).stream(), calls.earlier(call, EARLIER).stream())
                .map(other -> Map.<String, Object>of(
                        "number", other.callNo(),
                        "point", words.title(other),
                        "due", other.dueOn().toString(),
                        "state", words.text("revisit.state." + other.state())))
                .toList();
    }

    /** Rows for a table of the form: what each department was told and answered. */
    List<Map<String, Object>> notices(String callNo) {
        boolean opened = person.isReadBySomebody();
        return notices.ofCall(calls.call(callNo).id()).stream()
                .map(notice -> Map.<String, Object>of(
                        "number", notice.noticeNo(),
                        "department", words.text("revisit.department." + notice.department()),
                        "problem", RevisitWording.orDash(opened ? notice.problem() : null),
                        "answer", RevisitWording.orDash(opened ? notice.answer() : null)))
                .toList();
    }

    private static String shown(Object value) {
        return MarkdownText.escape(RevisitWording.orDash(value));
    }
}
