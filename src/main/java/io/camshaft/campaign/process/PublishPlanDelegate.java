package io.camshaft.campaign.process;

import io.camshaft.campaign.AnnualPlanService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the approved plan the measure of its year and fills the purses. */
@Component
class PublishPlanDelegate implements JavaDelegate {

    private final AnnualPlanService plans;

    PublishPlanDelegate(AnnualPlanService plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.publish(AnnualPlanApproval.PLAN_NO.in(execution));
    }
}
