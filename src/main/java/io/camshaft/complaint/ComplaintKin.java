package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintTieRepository.Tie;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Cases that belong together, and cases that come out of others. */
@Component
class ComplaintKin {

    /** Within which the same car and problem suggest merging. */
    static final int ALIKE_DAYS = 7;

    private final ComplaintRepository complaints;
    private final ComplaintTieRepository ties;
    private final ComplaintIntake intake;
    private final Reopening reopening;
    private final Clock clock;

    ComplaintKin(
            ComplaintRepository complaints,
            ComplaintTieRepository ties,
            ComplaintIntake intake,
            Reopening reopening,
            Clock clock) {
        this.complaints = complaints;
        this.ties = ties;
        this.intake = intake;
        this.reopening = reopening;
        this.clock = clock;
    }

    List<String> alike(Complaint c) {
        if (c.vin() == null || c.problemType() == null || c.status().isOver()) {
            return List.of();
        }
        return complaints.about(c.vin(), c.problemType(), c.receivedAt().minusDays(ALIKE_DAYS)).stream()
                .filter(other -> !other.complaintNo().equals(c.complaintNo()))
                .filter(other -> !other.status().isOver())
                .filter(other -> !other.receivedAt().isAfter(c.receivedAt().plusDays(ALIKE_DAYS)))
                .map(Complaint::complaintNo)
                .toList();
    }

    List<Tie> ties(String no) {
        return ties.ties(no);
    }

    void tie(String no, String other, String relation, String by) {
        ties.link(no, other, relation, by, OffsetDateTime.now(clock));
    }

    boolean mayReopen(Complaint c) {
        return c.status().isOver() && reopening.isInWindow(c);
    }

    String again(Complaint c, String reason, String by) {
        return reopening.open(c, c.channel(), reason, by);
    }

    String second(Complaint c, String words, String by) {
        ComplaintWords known = reopening.wordsOf(c);
        return intake.write(
                new NewComplaint(
                        c.kind(),
                        c.channel(),
                        null,
                        c.customerId(),
                        new NewComplaint.Contact(known.name(), known.phone(), known.mail()),
                        c.vin(),
                        c.dealerCode(),
                        c.city(),
                        null,
                        words,
                        Map.of(),
                        Set.of(),
                        null),
                null,
                by);
    }
}
