package io.camshaft.complaint.intake;

import io.camshaft.casefile.Attachments;
import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.Complaints;
import io.camshaft.complaint.NewComplaint;
import io.camshaft.complaint.NewComplaint.Contact;
import io.camshaft.complaint.intake.SeenMailRepository.Seen;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mail becomes a case or words of a case. Case, files and the note that the mail was seen are one transaction: dying before it
 * ends leaves the mail as if nobody had seen it, dying after it leaves a mail that is only flagged.
 */
@Service
class MailIntake {

    private static final int HOURS = 1;

    private final Complaints complaints;
    private final Attachments attachments;
    private final SeenMailRepository seen;
    private final Protection protection;
    private final Clock clock;

    MailIntake(
            Complaints complaints,
            Attachments attachments,
            SeenMailRepository seen,
            Protection protection,
            Clock clock) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.seen = seen;
        this.protection = protection;
        this.clock = clock;
    }

    boolean knows(String mark) {
        return seen.knows(mark);
    }

    /** Whether so many of the sender's mails were taken within the hour. */
    boolean isFlood(String sender, int most) {
        return sender != null
                && seen.takenFrom(protection.tokens(SealedIntake.SENDER, sender), now().minusHours(HOURS)) >= most;
    }

    boolean isBusy(int most) {
        return seen.seenSince(now().minusHours(HOURS)) >= most;
    }

    /** Number of the case. @throws BusinessRefusal where the case's rules refuse the mail; then nothing is kept */
    @Transactional
    public String take(ReadMail mail) {
        String reference = "mail:" + mail.mark();
        String words = words(mail);
        Optional<String> known =
                complaints.numberIn(mail.subject()).filter(number -> complaints.isFrom(number, mail.sender()));
        String number = known.map(no -> complaints.reply(no, ComplaintChannel.MAIL, words, reference))
                .orElseGet(() ->
                        complaints.take(newCase(mail, words, reference), null).complaintNo());
        int kept = keepFiles(mail, number);
        note(mail, known.isPresent() ? "REPLY" : "TAKEN", null, number, kept);
        return number;
    }

    /** The supervisor sees that it came and why it was refused; of the mail itself only the sender is kept, sealed. */
    @Transactional
    public void refuse(ReadMail mail, MailRefusal reason) {
        note(mail, "REFUSED", reason.name(), null, 0);
    }

    private static NewComplaint newCase(ReadMail mail, String words, String reference) {
        return new NewComplaint(
                null,
                ComplaintChannel.MAIL,
                null,
                null,
                new Contact(shortened(mail.senderName()), null, mail.sender()),
                null,
                null,
                null,
                null,
                words,
                Map.of(),
                Set.of(),
                reference);
    }

    private static String shortened(String name) {
        return name == null || name.length() <= 80 ? name : name.substring(0, 80);
    }

    /** A subject may say who somebody is, so it goes with the words. */
    private static String words(ReadMail mail) {
        String subject = mail.subject().length() > 300 ? mail.subject().substring(0, 300) : mail.subject();
        return subject.isEmpty() ? mail.words() : (subject + "\n\n" + mail.words()).strip();
    }

    private int keepFiles(ReadMail mail, String number) {
        int kept = 0;
        for (ReadMail.File file : mail.files()) {
            try {
                attachments.receive(number, file.name(), file.content());
                kept++;
            } catch (BusinessRefusal refused) {
                // Kinds that are not taken are counted: the words are more important than a file.
                continue;
            }
        }
        return kept;
    }

    private void note(ReadMail mail, String outcome, String reason, String number, int kept) {
        seen.add(new Seen(
                mail.mark(),
                protection.seal(SealedIntake.SENDER, mail.sender()),
                protection.token(SealedIntake.SENDER, mail.sender()),
                protection.generation(),
                outcome,
                reason,
                number,
                mail.byteCount(),
                kept,
                mail.filesRefused() + mail.files().size() - kept,
                now()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
