package io.camshaft.complaint;

import io.camshaft.messaging.Letter;
import io.camshaft.messaging.Outbox;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails to the customer about their case. Where there is no address nothing is written: the agent tells it on the phone. */
@Service
@Transactional
public class ComplaintLetters {

    private final ComplaintCases cases;
    private final ComplaintCodes codes;
    private final Outbox outbox;
    private final ReplyFacts facts;

    ComplaintLetters(ComplaintCases cases, ComplaintCodes codes, Outbox outbox, ReplyFacts facts) {
        this.cases = cases;
        this.codes = codes;
        this.outbox = outbox;
        this.facts = facts;
    }

    /** Number and promised times. */
    public void acknowledge(String no) {
        write("complaint/mail/acknowledged", no, "acknowledged", "");
    }

    /** The saved reply that the table chose. */
    public void answer(String no) {
        Complaint c = cases.complaint(no);
        write("complaint/mail/answered", no, "answered", filled(c, c.replyTemplate()));
    }

    /** The saved reply of the code with the case's facts, nothing for what is unknown; empty where there is none. */
    public String filled(Complaint c, String code) {
        Map<String, String> known = new HashMap<>();
        Placeholders.KNOWN.forEach(placeholder -> known.put(placeholder, ""));
        known.put(Placeholders.NAME, orEmpty(cases.words(c.complaintNo()).name()));
        known.putAll(facts.of(c, null));
        return codes.reply(code)
                .map(reply -> Placeholders.filled(reply.body(), known))
                .orElse("");
    }

    /** @param solution in the owner's words */
    public void solution(String no, String solution) {
        write("complaint/mail/solution", no, "solution-" + cases.complaint(no).roundNo(), solution);
    }

    /** @param question what the customer is asked */
    public void ask(String no, String question) {
        write("complaint/mail/question", no, "question-" + cases.complaint(no).roundNo(), question);
    }

    public void remind(String no) {
        write("complaint/mail/reminded", no, "reminded-" + cases.complaint(no).roundNo(), "");
    }

    private void write(String template, String no, String step, String body) {
        Complaint c = cases.complaint(no);
        ComplaintWords words = cases.words(no);
        if (words.mail() == null || c.channel() == ComplaintChannel.FILE) {
            return;
        }
        Map<String, Object> printed = new HashMap<>();
        printed.put("body", body == null ? "" : body);
        printed.put("answerBy", facts.moment(c.answerBy()));
        printed.put("solveBy", facts.moment(c.solveBy()));
        printed.put("again", c.reopenedOf() == null ? "" : c.reopenedOf());
        long customer = c.customerId() == null ? Letter.NOBODY : c.customerId();
        outbox.write(new Letter(template, no, customer, step, words.mail(), facts.salutation(words), printed));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
