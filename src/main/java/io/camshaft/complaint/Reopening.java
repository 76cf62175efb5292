package io.camshaft.complaint;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case that is over and whose customer comes back goes on as a new one with everything that was known: its own number and clocks,
 * so that the story of the first stays as it was. Within the window it counts as the same complaint, later as a linked one.
 */
@Component
public class Reopening {

    private final ComplaintIntake intake;
    private final ComplaintCases cases;
    private final ComplaintTieRepository ties;
    private final Clock clock;
    private final Duration window;

    Reopening(
            ComplaintIntake intake,
            ComplaintCases cases,
            ComplaintTieRepository ties,
            Clock clock,
            @Value("${camshaft.complaint.reopen-days:30}") int days) {
        this.intake = intake;
        this.cases = cases;
        this.ties = ties;
        this.clock = clock;
        this.window = Duration.ofDays(days);
    }

    public boolean isInWindow(Complaint c) {
        return c.closedAt() != null
                && c.status() != ComplaintStatus.MERGED
                && c.closedAt().plus(window).isAfter(OffsetDateTime.now(clock));
    }

    ComplaintWords wordsOf(Complaint c) {
        return cases.words(c.complaintNo());
    }

    /** Number of the new case; it still has to be started. */
    @Transactional
    public String open(Complaint c, ComplaintChannel channel, String words, String by) {
        boolean again = isInWindow(c);
        ComplaintWords before = cases.words(c.complaintNo());
        NewComplaint asked = new NewComplaint(
                c.kind(),
                channel,
                c.problemType(),
                c.customerId(),
                new NewComplaint.Contact(before.name(), before.phone(), before.mail()),
                c.vin(),
                c.dealerCode(),
                c.city(),
                before.subject(),
                words,
                cases.details(c.complaintNo()),
                cases.dangers(c.complaintNo()),
                null);
        String no = intake.write(asked, again ? c.complaintNo() : null, by);
        ties.link(no, c.complaintNo(), again ? "REOPENED" : "LINKED", by, OffsetDateTime.now(clock));
        return no;
    }
}
