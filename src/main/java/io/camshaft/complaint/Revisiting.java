package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintCases.Attempt;
import io.camshaft.complaint.ComplaintWorkRepository.Call;
import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The call back: up to three attempts, then the supervisor's word. Who is told no twice is led one level up, then by headquarters. */
@Service
@Transactional
public class Revisiting {

    public static final int ATTEMPTS = 3;

    private final ComplaintCases cases;
    private final ComplaintWorkRepository work;
    private final ComplaintProgressRepository progress;
    private final ComplaintSeals seals;
    private final Clock clock;

    Revisiting(
            ComplaintCases cases,
            ComplaintWorkRepository work,
            ComplaintProgressRepository progress,
            ComplaintSeals seals,
            Clock clock) {
        this.cases = cases;
        this.work = work;
        this.progress = progress;
        this.seals = seals;
        this.clock = clock;
    }

    /** When the customer is called next, by the plan of the attempt. */
    @Transactional(readOnly = true)
    public OffsetDateTime nextCall(String no, ComplaintRules rules) {
        List<Attempt> calls = cases.callsOfRound(no);
        ComplaintRules.Revisit plan = rules.revisit(calls.size() + 1);
        return OffsetDateTime.now(clock)
                .atZoneSameInstant(clock.getZone())
                .plusDays(plan.daysLater())
                .with(LocalTime.of(plan.hourOfDay(), 0))
                .toOffsetDateTime();
    }

    /** @return "SPOKEN", "AGAIN" where another attempt follows, "GIVEN_UP" where they are used up */
    public String called(String no, CallResult result, String words, String by) {
        Complaint c = cases.complaint(no);
        int attempt = cases.callsOfRound(no).size() + 1;
        work.call(
                no,
                new Call(
                        c.roundNo(),
                        attempt,
                        result,
                        seals.seal(SealedNames.CALL, words),
                        OffsetDateTime.now(clock),
                        by),
                seals.generation());
        switch (result) {
            case SATISFIED -> progress.satisfaction(no, Satisfaction.SATISFIED, by, ComplaintStatus.CLOSING);
            case REFUSED -> progress.satisfaction(no, Satisfaction.REFUSED, by, ComplaintStatus.CLOSING);
            case NOT_SATISFIED -> unsatisfied(c, by);
            case NOT_REACHED -> {
                return attempt < ATTEMPTS ? "AGAIN" : "GIVEN_UP";
            }
        }
        return "SPOKEN";
    }

    private void unsatisfied(Complaint c, String by) {
        progress.satisfaction(c.complaintNo(), null, by, ComplaintStatus.ASSESSING);
        int times = c.dissatisfied() + 1;
        if (times > 1) {
            int level = times == 2 ? c.levelNo() + 1 : ComplaintOwners.HEADQUARTERS;
            progress.level(c.complaintNo(), Math.min(Math.max(level, c.levelNo()), ComplaintOwners.HEADQUARTERS));
        }
    }

    /** The supervisor on closing without the customer; never by who made the last call. */
    public void approve(String no, boolean approved, String by) {
        List<Attempt> calls = cases.callsOfRound(no);
        if (calls.size() < ATTEMPTS) {
            throw new BusinessRefusal("complaint.refusal.tooFewAttempts");
        }
        if (approved && calls.get(calls.size() - 1).by().equals(by)) {
            throw new BusinessRefusal("complaint.refusal.ownAttempts");
        }
        if (approved) {
            progress.satisfaction(no, Satisfaction.NOT_REACHED, by, ComplaintStatus.CLOSING);
        }
    }
}
