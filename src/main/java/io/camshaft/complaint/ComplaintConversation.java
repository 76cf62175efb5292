package io.camshaft.complaint;

import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said about a case: to the customer, by the customer, among colleagues. */
@Service
@Transactional
public class ComplaintConversation {

    private final ComplaintTextRepository texts;
    private final ComplaintTexts index;
    private final ComplaintProgressRepository progress;
    private final ComplaintSeals seals;
    private final Clock clock;

    ComplaintConversation(
            ComplaintTextRepository texts,
            ComplaintTexts index,
            ComplaintProgressRepository progress,
            ComplaintSeals seals,
            Clock clock) {
        this.texts = texts;
        this.index = index;
        this.progress = progress;
        this.seals = seals;
        this.clock = clock;
    }

    /** The customer is asked something. */
    void asked(String no, String question, String by) {
        if (question == null) {
            throw new BusinessRefusal("complaint.refusal.questionMissing");
        }
        message(no, "OUT", ComplaintChannel.MAIL, question, by);
    }

    void solution(String no, String solution, String by) {
        message(no, "OUT", ComplaintChannel.MAIL, solution, by);
    }

    /** Somebody of the house wrote to the customer. */
    void wroteTo(String no, ComplaintChannel channel, String words, String by) {
        message(no, "OUT", channel, words, by);
    }

    /** @param by null where the customer wrote themself */
    void said(String no, ComplaintChannel channel, String words, String by) {
        message(no, "IN", channel, words, by);
        index.index(no, words);
    }

    private void message(String no, String direction, ComplaintChannel channel, String words, String by) {
        texts.message(no, seals.text(SealedNames.MESSAGE, words, by, OffsetDateTime.now(clock)), direction, channel);
    }

    /** The customer has answered: the owner looks again. */
    void goesOn(String no) {
        progress.status(no, ComplaintStatus.ASSESSING);
    }

    /** A note among colleagues; its id, 0 where nothing was said. */
    long wrote(String no, String words, String by) {
        return words == null ? 0 : texts.note(no, seals.text(SealedNames.NOTE, words, by, OffsetDateTime.now(clock)));
    }

    /** The case is over without closing; refuses where it was over before. */
    public void ended(String no, ComplaintStatus status, String reason, String mergedInto, String by) {
        byte[] why = seals.seal(SealedNames.END_REASON, reason);
        if (!progress.ended(no, status, why, mergedInto, by, OffsetDateTime.now(clock))) {
            throw new BusinessRefusal("complaint.refusal.over", no);
        }
    }
}
