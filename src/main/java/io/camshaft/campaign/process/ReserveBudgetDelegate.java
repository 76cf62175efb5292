package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignBudget;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reserves what the dealer asks for; a purse that is too small refuses the submission. */
@Component
class ReserveBudgetDelegate implements JavaDelegate {

    private final CampaignBudget budget;

    ReserveBudgetDelegate(CampaignBudget budget) {
        this.budget = budget;
    }

    @Override
    public void execute(DelegateExecution execution) {
        budget.reserve(CampaignApproval.CAMPAIGN_NO.in(execution));
    }
}
