package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignBudget;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the reservation back. */
@Component
class ReleaseBudgetDelegate implements JavaDelegate {

    private final CampaignBudget budget;

    ReleaseBudgetDelegate(CampaignBudget budget) {
        this.budget = budget;
    }

    @Override
    public void execute(DelegateExecution execution) {
        budget.release(CampaignApproval.CAMPAIGN_NO.in(execution));
    }
}
