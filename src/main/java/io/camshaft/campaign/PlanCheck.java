package io.camshaft.campaign;

import io.camshaft.campaign.AnnualPlan.Target;
import io.camshaft.campaign.PlanRules.PlanFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the decision table on the annual plan judges, and keeps its answer. */
@Service
@Transactional
public class PlanCheck {

    static final String NO_PLAN = "NO_PLAN";

    private final CampaignService campaigns;
    private final AnnualPlanService plans;
    private final PlanRules rules;

    PlanCheck(CampaignService campaigns, AnnualPlanService plans, PlanRules rules) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.rules = rules;
    }

    /** Judges the proposal against the published plan of its year and records the reasons against it. */
    public void check(String campaignNo) {
        Campaign campaign = campaigns.campaign(campaignNo);
        List<String> findings = plans.published(campaign.startsOn().getYear())
                .map(plan -> rules.reasonsAgainst(facts(campaign, plan, campaigns.goals(campaignNo))))
                .orElse(List.of(NO_PLAN));
        campaigns.recordPlanCheck(campaign, findings);
    }

    static PlanFacts facts(Campaign campaign, AnnualPlan plan, List<Proposal.Goal> goals) {
        Map<Kpi, BigDecimal> wanted =
                goals.stream().collect(Collectors.toMap(Proposal.Goal::kpi, Proposal.Goal::target));
        List<Target> targets = plan.content().targets().stream()
                .filter(target -> target.type() == campaign.campaignType())
                .toList();
        long missing =
                targets.stream().filter(t -> !wanted.containsKey(t.kpi())).count();
        long weak = targets.stream()
                .filter(t -> wanted.containsKey(t.kpi()) && isWeak(wanted.get(t.kpi()), t))
                .count();
        double share = campaign.totalCost().signum() == 0
                ? 0
                : campaign.requestedSupport()
                        .divide(campaign.totalCost(), MathContext.DECIMAL64)
                        .doubleValue();
        return new PlanFacts(
                plan.content().types().contains(campaign.campaignType()),
                plan.content().models().contains(campaign.promotedModel()),
                share,
                (int) missing,
                (int) weak);
    }

    private static boolean isWeak(BigDecimal goal, Target target) {
        BigDecimal two = BigDecimal.valueOf(2);
        return target.kpi().lowerIsBetter()
                ? goal.compareTo(target.target().multiply(two)) > 0
                : goal.multiply(two).compareTo(target.target()) < 0;
    }
}
