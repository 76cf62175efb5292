package io.camshaft.complaint;

import io.camshaft.messaging.Letter;
import io.camshaft.messaging.Outbox;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails to the customer about their case. Where there is no address nothing is written: the agent tells it on the phone. */
@Service
@Transactional
public class ComplaintLetters {

    /** Stands for a contact who is no known customer. */
    private static final long NOBODY = 0;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ComplaintCases cases;
    private final ComplaintCodes codes;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    ComplaintLetters(ComplaintCases cases, ComplaintCodes codes, Outbox outbox, Texts texts, Clock clock) {
        this.cases = cases;
        this.codes = codes;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
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

    /** The saved reply of the code with the case's facts; empty where there is none. */
    public String filled(Complaint c, String code) {
        return codes.reply(code)
                .map(reply -> reply.filled(Map.of(
                        "number", c.complaintNo(),
                        "name", orEmpty(cases.words(c.complaintNo()).name()),
                        "answerBy", moment(c.answerBy()),
                        "solveBy", moment(c.solveBy()))))
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
        Map<String, Object> facts = new HashMap<>();
        facts.put("body", body == null ? "" : body);
        facts.put("answerBy", moment(c.answerBy()));
        facts.put("solveBy", moment(c.solveBy()));
        facts.put("again", c.reopenedOf() == null ? "" : c.reopenedOf());
        long customer = c.customerId() == null ? NOBODY : c.customerId();
        outbox.write(new Letter(template, no, customer, step, words.mail(), salutation(words), facts));
    }

    private String salutation(ComplaintWords words) {
        return words.name() == null ? texts.get("complaint.letter.nobody") : words.name();
    }

    private String moment(OffsetDateTime at) {
        return at == null ? "" : MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
