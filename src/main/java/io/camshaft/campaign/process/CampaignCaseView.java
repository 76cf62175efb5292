package io.camshaft.campaign.process;

import io.camshaft.campaign.Campaign;
import io.camshaft.campaign.CampaignBudget;
import io.camshaft.campaign.CampaignService;
import io.camshaft.campaign.CampaignStatus;
import io.camshaft.campaign.CampaignWorkflow;
import io.camshaft.casefile.CaseView;
import io.camshaft.platform.BusinessRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A proposal on its case page. */
@Component
class CampaignCaseView implements CaseView {

    private final CampaignService campaigns;
    private final CampaignBudget budget;
    private final CampaignWorkflow workflow;
    private final OpenTask openTask;
    private final PlanFindings findings;
    private final Wording words;

    CampaignCaseView(
            CampaignService campaigns,
            CampaignBudget budget,
            CampaignWorkflow workflow,
            OpenTask openTask,
            PlanFindings findings,
            Wording words) {
        this.campaigns = campaigns;
        this.budget = budget;
        this.workflow = workflow;
        this.openTask = openTask;
        this.findings = findings;
        this.words = words;
    }

    @Override
    public String processKey() {
        return CampaignApproval.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        Campaign c = campaigns.campaign(caseNo);
        return c.title() + " · " + words.unit(c.dealerCode());
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        Campaign c = campaigns.campaign(caseNo);
        List<FactGroup> groups = new ArrayList<>();
        groups.add(new FactGroup(words.text("campaign.case.proposal"), proposal(c)));
        groups.add(new FactGroup(words.text("campaign.case.money"), money(c)));
        groups.add(new FactGroup(
                words.text("campaign.case.goals"),
                campaigns.goals(caseNo).stream()
                        .map(goal -> new Fact(words.kpi(goal.kpi()), words.money(goal.target())))
                        .toList()));
        return groups.stream().filter(group -> !group.facts().isEmpty()).toList();
    }

    private List<Fact> proposal(Campaign c) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("campaign.case.status", words.text("campaign.status." + c.status())));
        if (c.closeReason() != null) {
            facts.add(fact("campaign.case.closeReason", c.closeReason()));
        }
        facts.add(fact("campaign.case.dealer", words.unit(c.dealerCode())));
        facts.add(fact("campaign.case.region", words.unit(c.regionCode())));
        facts.add(fact("campaign.case.proposedBy", words.person(c.proposedBy())));
        facts.add(fact("campaign.case.days", words.day(c.startsOn()) + " – " + words.day(c.endsOn())));
        if (c.submittedAt() != null) {
            facts.add(fact("campaign.case.submittedAt", words.moment(c.submittedAt())));
            facts.add(fact("campaign.case.type", words.type(c.campaignType())));
            facts.add(fact("campaign.case.model", findings.modelName(c.promotedModel())));
            facts.add(fact("campaign.case.place", c.place()));
            facts.add(fact("campaign.case.targetGroup", c.targetGroup()));
            facts.add(fact("campaign.case.responsibilities", c.responsibilities()));
            facts.add(fact("campaign.case.incentives", Wording.orDash(c.incentives())));
            facts.add(fact("campaign.case.plan", planWords(c)));
        }
        return facts;
    }

    private String planWords(Campaign c) {
        return c.isWithinAnnualPlan()
                ? words.text("campaign.plan.within")
                : findings.sentences(c).stream().collect(Collectors.joining(" "));
    }

    private List<Fact> money(Campaign c) {
        List<Fact> facts = new ArrayList<>();
        if (c.submittedAt() != null) {
            campaigns
                    .costs(c.campaignNo())
                    .forEach(cost -> facts.add(new Fact(
                            cost.item(),
                            words.text(
                                    "campaign.case.costLine",
                                    words.money(cost.amount()),
                                    words.money(cost.support())))));
            facts.add(fact("campaign.case.totalCost", words.money(c.totalCost())));
            facts.add(fact("campaign.case.requestedSupport", words.money(c.requestedSupport())));
        }
        if (c.grantedSupport() != null) {
            facts.add(fact("campaign.case.grantedSupport", words.money(c.grantedSupport())));
            facts.add(fact("campaign.case.conditions", Wording.orDash(c.conditions())));
        }
        budget.accountOf(c).ifPresent(a -> facts.add(fact("campaign.case.budgetLeft", words.money(a.left()))));
        return facts;
    }

    private Fact fact(String labelKey, String value) {
        return new Fact(words.text(labelKey), value);
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        return campaigns.decisions(caseNo).stream()
                .map(d -> new Decision(
                        words.text("campaign.step." + d.step()),
                        words.text("campaign.outcome." + d.outcome()),
                        d.words(),
                        d.decidedBy(),
                        d.decidedAt()))
                .toList();
    }

    @Override
    public List<CaseAction> actionsFor(String caseNo, String personId) {
        Campaign c = campaigns.campaign(caseNo);
        if (!campaigns.mayWithdraw(c, personId)) {
            return List.of();
        }
        List<CaseAction> actions = new ArrayList<>();
        if (c.status() != CampaignStatus.PREPARING) {
            actions.add(new CaseAction("remind", words.text("campaign.action.remind"), false));
        }
        actions.add(new CaseAction("withdraw", words.text("campaign.action.withdraw"), true));
        return actions;
    }

    @Override
    @Transactional
    public void act(String caseNo, String actionId, String personId, String reason) {
        if (!campaigns.mayWithdraw(campaigns.campaign(caseNo), personId)) {
            throw new BusinessRefusal("campaign.mayNotWithdraw");
        }
        switch (actionId) {
            case "remind" -> openTask.remind(caseNo);
            case "withdraw" -> {
                campaigns.withdraw(caseNo, personId, reason);
                workflow.withdraw(caseNo, personId);
            }
            default -> throw new BusinessRefusal("campaign.unknownAction");
        }
    }
}
