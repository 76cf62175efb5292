package io.camshaft.campaign.process;

import io.camshaft.campaign.AnnualPlan;
import io.camshaft.campaign.AnnualPlanService;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the plan of the year under its number. */
@Component
class OpenPlanDelegate implements JavaDelegate {

    private final AnnualPlanService plans;

    OpenPlanDelegate(AnnualPlanService plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = Submission.current().number("planYear").intValueExact();
        var authentication =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        AnnualPlan plan = plans.open(year, authentication.getUserId());
        execution.setProcessBusinessKey(plan.planNo());
        AnnualPlanApproval.PLAN_NO.set(execution, plan.planNo());
        AnnualPlanApproval.CASE_TITLE.set(execution, String.valueOf(year));
    }
}
