package io.camshaft.campaign.process;

import io.camshaft.campaign.AnnualPlanService;
import io.camshaft.campaign.Campaign;
import io.camshaft.campaign.CampaignService;
import io.camshaft.campaign.SubmissionWindows;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Roles;
import io.camshaft.organisation.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the campaign models ask in their expressions: deadlines, and who starts with a task. Reads only. */
@Component("campaignSteps")
public class CampaignSteps {

    private static final Map<String, String> STEP_OF_TASK = Map.of(
            "Task_AuditProposal", "audit",
            "Task_ReviewProposal", "review",
            "Task_FileProposal", "filing",
            "Task_EnterPlan", "planEntry",
            "Task_ApprovePlan", "planApproval");

    private final StepTimes times;
    private final WorkingTime workingTime;
    private final CampaignService campaigns;
    private final SubmissionWindows windows;
    private final AnnualPlanService plans;
    private final Organisation organisation;
    private final Roles roles;
    private final Clock clock;

    CampaignSteps(
            StepTimes times,
            WorkingTime workingTime,
            CampaignService campaigns,
            SubmissionWindows windows,
            AnnualPlanService plans,
            Organisation organisation,
            Roles roles,
            Clock clock) {
        this.times = times;
        this.workingTime = workingTime;
        this.campaigns = campaigns;
        this.windows = windows;
        this.plans = plans;
        this.organisation = organisation;
        this.roles = roles;
        this.clock = clock;
    }

    /** Deadline of a step that begins now, in working days of the table campaignStepTime. */
    public Date dueAt(String step) {
        return date(due(step));
    }

    /** When to remind: some working hours before the deadline. */
    public Date remindAt(String step) {
        return date(workingTime.minus(due(step), Duration.ofHours(times.of(step).reminderHours())));
    }

    private OffsetDateTime due(String step) {
        return workingTime.plusDays(OffsetDateTime.now(clock), times.of(step).workingDays());
    }

    /** Group that is called in when the task's deadline passes in silence. */
    String nextLevelAfter(String taskDefinitionKey) {
        return roles.atHeadquarters(
                times.of(STEP_OF_TASK.get(taskDefinitionKey)).nextLevel());
    }

    /** End of the submission window of the proposal's month, exceptions included. */
    public Date windowClosesAt(String campaignNo) {
        Campaign campaign = campaigns.campaign(campaignNo);
        return date(
                windows.windowFor(campaign.dealerCode(), campaign.startsOn()).endsAt());
    }

    /** The proposer, as long as they still work here; else nobody, and colleagues take the task from the queue. */
    public String preparer(String campaignNo) {
        return activePerson(campaigns.campaign(campaignNo).proposedBy());
    }

    public String planAuthor(String planNo) {
        return activePerson(plans.plan(planNo).enteredBy());
    }

    private String activePerson(String personId) {
        return organisation
                .person(personId)
                .filter(Person::active)
                .map(Person::id)
                .orElse(null);
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
