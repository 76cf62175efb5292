package io.camshaft.campaign.process;

import io.camshaft.campaign.AnnualPlan.PlanStatus;
import io.camshaft.campaign.AnnualPlanService;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The second person's word on the plan. */
@Component
class ApprovePlanCompletion implements TaskListener {

    private final AnnualPlanService plans;

    ApprovePlanCompletion(AnnualPlanService plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        String outcome = form.text("planOutcome");
        PlanStatus status =
                switch (outcome) {
                    case "APPROVED" -> PlanStatus.SUBMITTED;
                    case "RETURNED" -> PlanStatus.DRAFT;
                    default -> PlanStatus.DISCARDED;
                };
        plans.decide(AnnualPlanApproval.PLAN_NO.in(task), status, Actor.of(task), form.text("planReason"));
        AnnualPlanApproval.PLAN_OUTCOME.set(task.getExecution(), outcome);
    }
}
