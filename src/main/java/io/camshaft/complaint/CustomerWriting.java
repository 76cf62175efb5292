package io.camshaft.complaint;

import io.camshaft.messaging.Channel;
import io.camshaft.messaging.Letter;
import io.camshaft.messaging.Outbox;
import io.camshaft.platform.BusinessRefusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody writes to the customer of a case, often from a saved reply. Callers check who may. */
@Service
@Transactional
public class CustomerWriting {

    private static final int LONGEST_MAIL = 4000;
    /** Characters of a short message: about seven of Chinese. */
    private static final int LONGEST_SMS = 500;

    private final ComplaintCases cases;
    private final ComplaintConversation conversation;
    private final ComplaintTies ties;
    private final ReplyFacts facts;
    private final Outbox outbox;

    CustomerWriting(
            ComplaintCases cases,
            ComplaintConversation conversation,
            ComplaintTies ties,
            ReplyFacts facts,
            Outbox outbox) {
        this.cases = cases;
        this.conversation = conversation;
        this.ties = ties;
        this.facts = facts;
        this.outbox = outbox;
    }

    /** By which ways the customer can be written to. */
    public record Ways(boolean mail, boolean sms) {
        public boolean none() {
            return !mail && !sms;
        }
    }

    @Transactional(readOnly = true)
    public Ways ways(String no) {
        ComplaintWords words = cases.words(no);
        return new Ways(words.mail() != null, words.phone() != null);
    }

    /** The text with the facts of the case; the customer's name and what the case has not stay in braces. */
    @Transactional(readOnly = true)
    public String draft(String no, SavedReply reply, String by) {
        return Placeholders.filled(reply.body(), facts.of(cases.complaint(no), by));
    }

    /**
     * Sends the text and keeps it with the case, there with the name masked: not everybody who reads it needs the name. The same page sent twice is one letter.
     *
     * @param sms true for a short message, false for a mail
     * @param once made anew for each page, at most 40 characters
     */
    public void send(String no, boolean sms, String text, String once, String by) {
        String typed = ComplaintForm.line(text, sms ? LONGEST_SMS : LONGEST_MAIL);
        if (typed == null) {
            throw new BusinessRefusal("complaint.refusal.letterMissing");
        }
        String reference = "write:" + by + ":" + once;
        String content = no + "\u001f" + sms + "\u001f" + typed;
        if (ties.taken(reference, content).isPresent()) {
            return;
        }
        ComplaintWords words = cases.words(no);
        String address = Optional.ofNullable(sms ? ContactPoint.phone(words.phone()) : words.mail())
                .orElseThrow(() -> new BusinessRefusal("complaint.refusal.noAddress"));
        Complaint c = cases.complaint(no);
        String said = filled(c, facts.salutation(words), typed, by);
        remember(reference, no, content);
        outbox.write(
                letter(c, sms, address, Map.of("body", said), "written-" + once, facts.salutation(words)),
                sms ? Channel.SMS : Channel.MAIL);
        conversation.wroteTo(
                no, sms ? ComplaintChannel.SMS : ComplaintChannel.MAIL, filled(c, facts.masked(words), typed, by), by);
    }

    private static Letter letter(
            Complaint c, boolean sms, String address, Map<String, Object> printed, String step, String salutation) {
        long customer = c.customerId() == null ? Letter.NOBODY : c.customerId();
        String template = sms ? "complaint/sms/written" : "complaint/mail/written";
        return new Letter(template, c.complaintNo(), customer, step, address, salutation, printed);
    }

    private String filled(Complaint c, String name, String typed, String by) {
        Set<String> unknown = Placeholders.unknownIn(typed);
        if (!unknown.isEmpty()) {
            throw new BusinessRefusal("complaint.refusal.placeholderUnknown", Placeholders.written(unknown));
        }
        Map<String, String> known = new HashMap<>(facts.of(c, by));
        known.put(Placeholders.NAME, name);
        Set<String> empty = Placeholders.in(typed);
        empty.removeAll(known.keySet());
        if (!empty.isEmpty()) {
            throw new BusinessRefusal("complaint.refusal.placeholderEmpty", Placeholders.written(empty));
        }
        return Placeholders.filled(typed, known);
    }

    private void remember(String reference, String no, String content) {
        try {
            ties.remember(reference, no, content);
        } catch (DuplicateKeyException e) {
            throw new BusinessRefusal("complaint.refusal.referenceBusy");
        }
    }
}
