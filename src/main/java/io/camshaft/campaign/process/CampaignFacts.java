package io.camshaft.campaign.process;

import io.camshaft.campaign.BudgetAccount;
import io.camshaft.campaign.Campaign;
import io.camshaft.campaign.CampaignBudget;
import io.camshaft.campaign.CampaignDecision;
import io.camshaft.campaign.CampaignService;
import io.camshaft.campaign.Outcome;
import io.camshaft.platform.form.MarkdownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the deciding forms show of a proposal. User text is escaped, because texts in forms are Markdown. */
@Component
class CampaignFacts {

    private final CampaignService campaigns;
    private final CampaignBudget budget;
    private final PlanFindings findings;
    private final Wording words;

    CampaignFacts(CampaignService campaigns, CampaignBudget budget, PlanFindings findings, Wording words) {
        this.campaigns = campaigns;
        this.budget = budget;
        this.findings = findings;
        this.words = words;
    }

    Map<String, Object> ofProposal(Campaign c) {
        String campaignNo = c.campaignNo();
        Map<String, Object> facts = ofBudget(c);
        facts.put("title", text(c.title()));
        facts.put("dealerName", text(words.unit(c.dealerCode())));
        facts.put("regionName", text(words.unit(c.regionCode())));
        facts.put("proposedByName", text(words.person(c.proposedBy())));
        facts.put("typeName", words.type(c.campaignType()));
        facts.put("modelName", text(findings.modelName(c.promotedModel())));
        facts.put("startsOn", words.day(c.startsOn()));
        facts.put("endsOn", words.day(c.endsOn()));
        facts.put("place", text(c.place()));
        facts.put("targetGroup", text(c.targetGroup()));
        facts.put("responsibilities", text(c.responsibilities()));
        facts.put("incentives", text(Wording.orDash(c.incentives())));
        facts.put("totalCost", words.money(c.totalCost()));
        facts.put("requestedSupport", words.money(c.requestedSupport()));
        facts.put("grantedSupport", words.money(c.grantedSupport()));
        facts.put("conditions", text(Wording.orDash(c.conditions())));
        facts.put("withinPlan", c.isWithinAnnualPlan());
        facts.put("planFindings", findings.sentences(c));
        facts.put("goalRows", goals(campaignNo));
        facts.put("costRows", costs(campaignNo));
        facts.put("decisionRows", decisions(campaignNo));
        return facts;
    }

    Map<String, Object> ofBudget(Campaign campaign) {
        Map<String, Object> facts = new HashMap<>();
        BudgetAccount account = budget.accountOf(campaign).orElse(null);
        facts.put("caseNo", campaign.campaignNo());
        facts.put("caseLink", "/cases/" + campaign.campaignNo());
        facts.put("budgetAmount", words.money(account == null ? null : account.amount()));
        facts.put("budgetReserved", words.money(account == null ? null : account.reserved()));
        facts.put("budgetConsumed", words.money(account == null ? null : account.consumed()));
        facts.put("budgetLeft", words.money(account == null ? null : account.left()));
        return facts;
    }

    /** Choices of a deciding form: a proposal outside the plan cannot pass, so that choice is not offered. */
    List<Map<String, String>> choices(Campaign campaign, Outcome... outcomes) {
        List<Map<String, String>> choices = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome != Outcome.PASS || campaign.isWithinAnnualPlan()) {
                choices.add(Map.of("label", words.text("campaign.choice." + outcome), "value", outcome.name()));
            }
        }
        return choices;
    }

    private List<Map<String, String>> goals(String campaignNo) {
        return campaigns.goals(campaignNo).stream()
                .map(goal -> Map.of("kpi", words.kpi(goal.kpi()), "target", words.money(goal.target())))
                .toList();
    }

    private List<Map<String, String>> costs(String campaignNo) {
        return campaigns.costs(campaignNo).stream()
                .map(cost -> Map.of(
                        "item", cost.item(),
                        "amount", words.money(cost.amount()),
                        "support", words.money(cost.support())))
                .toList();
    }

    private List<Map<String, String>> decisions(String campaignNo) {
        return campaigns.decisions(campaignNo).stream().map(this::row).toList();
    }

    private Map<String, String> row(CampaignDecision decision) {
        return Map.of(
                "step", words.text("campaign.step." + decision.step()),
                "outcome", words.text("campaign.outcome." + decision.outcome()),
                "by", words.person(decision.decidedBy()),
                "at", words.moment(decision.decidedAt()),
                "opinion", Wording.orDash(decision.words()));
    }

    static String text(String userText) {
        return MarkdownText.escape(userText);
    }
}
