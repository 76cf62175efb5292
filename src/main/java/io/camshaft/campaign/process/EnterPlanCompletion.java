package io.camshaft.campaign.process;

import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.Target;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import io.camshaft.campaign.AnnualPlanService;
import io.camshaft.campaign.CampaignType;
import io.camshaft.campaign.Kpi;
import io.camshaft.platform.form.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands the plan in for the second person's approval. */
@Component
class EnterPlanCompletion implements TaskListener {

    private static final List<String> QUARTERS = List.of("q1", "q2", "q3", "q4");

    private final AnnualPlanService plans;

    EnterPlanCompletion(AnnualPlanService plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateTask task) {
        plans.enter(AnnualPlanApproval.PLAN_NO.in(task), content(Submission.current()), Actor.of(task));
    }

    static PlanContent content(Submission form) {
        List<UnitBudget> budgets = new ArrayList<>();
        for (Map<String, Object> row : form.rows("budgets")) {
            for (int quarter = 1; quarter <= QUARTERS.size(); quarter++) {
                budgets.add(new UnitBudget(
                        String.valueOf(row.get("unit")),
                        quarter,
                        PrepareProposalCompletion.number(row, QUARTERS.get(quarter - 1))));
            }
        }
        List<Target> targets = form.rows("targets").stream()
                .map(row -> new Target(
                        CampaignType.valueOf(String.valueOf(row.get("campaignType"))),
                        Kpi.valueOf(String.valueOf(row.get("kpi"))),
                        PrepareProposalCompletion.number(row, "target")))
                .toList();
        return new PlanContent(
                form.text("purpose"),
                form.number("totalBudget"),
                form.choices("campaignTypes").stream()
                        .map(CampaignType::valueOf)
                        .collect(Collectors.toSet()),
                Set.copyOf(form.choices("promotedModels")),
                budgets,
                targets);
    }
}
