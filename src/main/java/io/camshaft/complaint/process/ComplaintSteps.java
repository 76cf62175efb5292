package io.camshaft.complaint.process;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintRules;
import io.camshaft.complaint.ComplaintRules.Times;
import io.camshaft.complaint.Revisiting;
import io.camshaft.organisation.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the complaint models ask in their expressions: times of the tables, and which department is asked. Reads only. */
@Component("complaintSteps")
public class ComplaintSteps {

    /** A part on order is looked after weekly. */
    private static final int PART_WORKING_DAYS = 5;
    /** A customer who does not answer is reminded once. */
    private static final int REPLY_DAYS = 2;

    private static final int REPEAT_WORKING_DAYS = 10;

    private static final int HUNDRED = 100;

    private final ComplaintCases cases;
    private final KeptTimes times;
    private final Revisits revisits;
    private final WorkingTime workingTime;
    private final Clock clock;

    ComplaintSteps(ComplaintCases cases, KeptTimes times, Revisits revisits, WorkingTime workingTime, Clock clock) {
        this.cases = cases;
        this.times = times;
        this.revisits = revisits;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** Time that the clock allows: "firstAnswer" and "department" in working time, "solution" round the clock. */
    public Duration within(String complaintNo, String step) {
        Complaint c = cases.complaint(complaintNo);
        Times table = times.of(c);
        return switch (step) {
            case "firstAnswer" ->
                Duration.ofMinutes(c.answeredAt() == null ? table.firstAnswerMinutes() : table.laterAnswerMinutes());
            case "solution" -> Duration.ofHours(table.solutionHours());
            default -> Duration.ofHours(table.departmentHours());
        };
    }

    /** Share of the time after which people are warned, 1 to 100. */
    public int warnPercent(String complaintNo) {
        return times.of(cases.complaint(complaintNo)).warnPercent();
    }

    /** Deadline of a step that begins now; the promised solution stays where it was promised. */
    public Date dueAt(String complaintNo, String step) {
        Complaint c = cases.complaint(complaintNo);
        return date(
                step.equals("solution") && c.dissatisfied() == 0 && c.solveBy() != null
                        ? c.solveBy()
                        : after(step, within(complaintNo, step)));
    }

    public Date warnAt(String complaintNo, String step) {
        Duration share =
                within(complaintNo, step).multipliedBy(warnPercent(complaintNo)).dividedBy(HUNDRED);
        return date(after(step, share));
    }

    /** @param factor how many times the time is up */
    public Date breachAt(String complaintNo, String step, String factor) {
        return date(after(step, within(complaintNo, step).multipliedBy(Integer.parseInt(factor))));
    }

    private OffsetDateTime after(String step, Duration time) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return step.equals("solution") ? now.plus(time) : workingTime.plus(now, time);
    }

    public Date partDueAt(String complaintNo) {
        return date(workingTime.plusDays(OffsetDateTime.now(clock), PART_WORKING_DAYS));
    }

    /** Deadline to decide on repeated complaints. */
    public Date repeatDueAt() {
        return date(workingTime.plusDays(OffsetDateTime.now(clock), REPEAT_WORKING_DAYS));
    }

    public Date replyDueAt(String complaintNo) {
        return date(OffsetDateTime.now(clock).plusDays(REPLY_DAYS));
    }

    public Date revisitAt(String complaintNo) {
        return date(revisits.next(complaintNo));
    }

    /** Group that was asked for the department's place in the round. */
    public String departmentGroup(String complaintNo, Integer turn) {
        return cases.department(complaintNo, turn).askedGroup();
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }

    /** The plan of the next call. */
    @Component
    static class Revisits {

        private final Revisiting revisiting;
        private final ComplaintRules rules;

        Revisits(Revisiting revisiting, ComplaintRules rules) {
            this.revisiting = revisiting;
            this.rules = rules;
        }

        OffsetDateTime next(String complaintNo) {
            return revisiting.nextCall(complaintNo, rules);
        }
    }
}
