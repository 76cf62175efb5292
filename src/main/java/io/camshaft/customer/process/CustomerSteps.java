package io.camshaft.customer.process;

import io.camshaft.customer.CustomerMerges;
import io.camshaft.organisation.Roles;
import io.camshaft.organisation.WorkingTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the customer models ask in their expressions: deadlines from the table customerStepTime, and who reviews. Reads only. */
@Component("customerSteps")
public class CustomerSteps {

    private final CustomerStepTimes times;
    private final WorkingTime workingTime;
    private final Roles roles;
    private final FindingReviewers reviewers;
    private final Clock clock;

    CustomerSteps(
            CustomerStepTimes times, WorkingTime workingTime, Roles roles, FindingReviewers reviewers, Clock clock) {
        this.times = times;
        this.workingTime = workingTime;
        this.roles = roles;
        this.reviewers = reviewers;
        this.clock = clock;
    }

    /** Deadline of a step that begins now. */
    public Date dueAt(String step) {
        return date(due(step));
    }

    public Date remindAt(String step) {
        return date(workingTime.plusDays(now(), times.of(step).reminderDays()));
    }

    public Date escalateAt(String step) {
        return date(workingTime.plusDays(now(), times.of(step).escalationDays()));
    }

    /** From when on a merge that is made now stands for good. */
    public Date mergeFinalAt() {
        return date(now().plusDays(CustomerMerges.UNDO_DAYS));
    }

    /** Id of the role at headquarters that reviews the audit's finding. */
    public String reviewRole(String auditNo, Integer turn) {
        return reviewers.of(auditNo, turn).id();
    }

    OffsetDateTime due(String step) {
        return workingTime.plusDays(now(), times.of(step).workingDays());
    }

    /** Group that is called in when the step takes too long. */
    String nextLevel(String step) {
        return roles.atHeadquarters(times.of(step).nextLevel());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
