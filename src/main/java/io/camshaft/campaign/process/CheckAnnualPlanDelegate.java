package io.camshaft.campaign.process;

import io.camshaft.campaign.PlanCheck;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the proposal against the annual plan; the region sees the reasons. */
@Component
class CheckAnnualPlanDelegate implements JavaDelegate {

    private final PlanCheck planCheck;

    CheckAnnualPlanDelegate(PlanCheck planCheck) {
        this.planCheck = planCheck;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planCheck.check(CampaignApproval.CAMPAIGN_NO.in(execution));
    }
}
