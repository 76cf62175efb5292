package io.camshaft.campaign.process;

import io.camshaft.campaign.AnnualPlan;
import io.camshaft.campaign.AnnualPlanService;
import io.camshaft.campaign.Campaign;
import io.camshaft.campaign.CampaignDecision;
import io.camshaft.campaign.CampaignService;
import io.camshaft.campaign.Outcome;
import io.camshaft.campaign.SubmissionWindow;
import io.camshaft.campaign.SubmissionWindows;
import io.camshaft.platform.form.FormFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the dealer sees while writing: window, purse, plan, what was returned, and the proposal as it stands. */
@Component
class ProposeFormFacts implements FormFacts {

    private final CampaignService campaigns;
    private final SubmissionWindows windows;
    private final AnnualPlanService plans;
    private final CampaignFacts facts;
    private final PlanFindings findings;
    private final Wording words;

    ProposeFormFacts(
            CampaignService campaigns,
            SubmissionWindows windows,
            AnnualPlanService plans,
            CampaignFacts facts,
            PlanFindings findings,
            Wording words) {
        this.campaigns = campaigns;
        this.windows = windows;
        this.plans = plans;
        this.facts = facts;
        this.findings = findings;
        this.words = words;
    }

    @Override
    public String formId() {
        return "campaign-propose";
    }

    @Override
    public Map<String, Object> factsOf(String campaignNo) {
        Campaign c = campaigns.campaign(campaignNo);
        SubmissionWindow window = windows.windowFor(c.dealerCode(), c.startsOn());
        Map<String, Object> all = facts.ofBudget(c);
        all.put("windowOpens", words.moment(window.opensAt()));
        all.put("windowCloses", words.moment(window.endsAt()));
        all.put("planSummary", planSummary(c.startsOn().getYear()));
        all.put("returnReason", CampaignFacts.text(returnReason(campaignNo)));
        all.put("modelChoices", findings.modelChoices());
        all.putAll(fields(c));
        return all;
    }

    private String planSummary(int year) {
        return plans.published(year)
                .map(AnnualPlan::content)
                .map(plan -> words.text(
                        "campaign.plan.summary",
                        plan.types().stream().sorted().map(words::type).collect(Collectors.joining(", ")),
                        findings.modelNames(plan.models())))
                .orElseGet(() -> words.text("campaign.plan.none", String.valueOf(year)));
    }

    private String returnReason(String campaignNo) {
        return campaigns.decisions(campaignNo).stream()
                .filter(decision -> decision.outcome() == Outcome.RETURN_DEALER)
                .max(Comparator.comparingLong(CampaignDecision::id))
                .map(CampaignDecision::reason)
                .orElse("");
    }

    /** The proposal so far, under the keys of the fields. */
    private Map<String, Object> fields(Campaign c) {
        Map<String, Object> fields = new java.util.HashMap<>();
        fields.put("title", c.title());
        fields.put("startsOn", c.startsOn().toString());
        if (c.submittedAt() != null) {
            fields.put("campaignType", c.campaignType().name());
            fields.put("promotedModel", c.promotedModel());
            fields.put("targetGroup", c.targetGroup());
            fields.put("endsOn", c.endsOn().toString());
            fields.put("place", c.place());
            fields.put("responsibilities", c.responsibilities());
            fields.put("incentives", c.incentives());
            fields.put("goals", goals(c.campaignNo()));
            fields.put("costs", costs(c.campaignNo()));
        }
        return fields;
    }

    private List<Map<String, Object>> goals(String campaignNo) {
        return campaigns.goals(campaignNo).stream()
                .map(goal -> Map.<String, Object>of("kpi", goal.kpi().name(), "target", goal.target()))
                .toList();
    }

    private List<Map<String, Object>> costs(String campaignNo) {
        return campaigns.costs(campaignNo).stream()
                .map(cost ->
                        Map.<String, Object>of("item", cost.item(), "amount", cost.amount(), "support", cost.support()))
                .toList();
    }
}
