package io.camshaft.complaint;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What belongs together: the same reference, the same sender, a customer who writes again. */
@Component
class ComplaintTies {

    private final ComplaintTieRepository ties;
    private final ComplaintCases cases;
    private final Reopening reopening;
    private final ComplaintConversation conversation;
    private final Marks marks;

    ComplaintTies(
            ComplaintTieRepository ties,
            ComplaintCases cases,
            Reopening reopening,
            ComplaintConversation conversation,
            Marks marks) {
        this.ties = ties;
        this.cases = cases;
        this.reopening = reopening;
        this.conversation = conversation;
        this.marks = marks;
    }

    /** The case that the reference gave; refuses where the content was another. */
    Optional<String> taken(String reference, String content) {
        return ties.taken(reference).map(taken -> {
            if (!marks.of(content).contains(taken.mark())) {
                throw new BusinessRefusal("complaint.refusal.referenceTaken", taken.complaintNo());
            }
            return taken.complaintNo();
        });
    }

    void remember(String reference, String no, String content) {
        ties.take(reference, no, marks.newest(content), marks.now());
    }

    /** @param isNew true where a case has to be started for the words */
    record Place(String complaintNo, String dealerCode, boolean isNew) {}

    /** Where the customer's new words belong: the case, the one it was merged into, or a new one. */
    Place placeOf(String no, ComplaintChannel channel, String words) {
        Complaint c = cases.complaint(no);
        while (c.mergedInto() != null) {
            c = cases.complaint(c.mergedInto());
        }
        if (c.status().isOver()) {
            String again = reopening.open(c, channel, words, null);
            return new Place(again, c.dealerCode(), true);
        }
        conversation.said(c.complaintNo(), channel, words, null);
        return new Place(c.complaintNo(), c.dealerCode(), false);
    }

    void woken(String no) {
        conversation.goesOn(no);
    }

    boolean isFrom(String no, String mailOrPhone) {
        return ties.isContact(no, marks.phones(mailOrPhone), marks.mails(mailOrPhone));
    }

    /** Keyed marks of contents and contacts. */
    @Component
    static class Marks {

        private final Protection protection;
        private final Clock clock;

        Marks(Protection protection, Clock clock) {
            this.protection = protection;
            this.clock = clock;
        }

        List<Long> of(String content) {
            return protection.tokens(SealedNames.CONTENT, content);
        }

        long newest(String content) {
            return protection.token(SealedNames.CONTENT, content);
        }

        List<Long> phones(String written) {
            return written == null || written.contains("@")
                    ? List.of()
                    : protection.tokens(SealedNames.PHONE, ContactPoint.phone(written));
        }

        List<Long> mails(String written) {
            return protection.tokens(SealedNames.MAIL, ContactPoint.mail(written));
        }

        OffsetDateTime now() {
            return OffsetDateTime.now(clock);
        }
    }
}
