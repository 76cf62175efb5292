package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignBudget;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the granted support. */
@Component
class ConsumeBudgetDelegate implements JavaDelegate {

    private final CampaignBudget budget;

    ConsumeBudgetDelegate(CampaignBudget budget) {
        this.budget = budget;
    }

    @Override
    public void execute(DelegateExecution execution) {
        budget.consume(CampaignApproval.CAMPAIGN_NO.in(execution));
    }
}
