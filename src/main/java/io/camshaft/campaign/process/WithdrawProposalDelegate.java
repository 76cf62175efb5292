package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignBudget;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The dealer took the proposal back; the service has recorded why, here the money goes back. */
@Component
class WithdrawProposalDelegate implements JavaDelegate {

    private final CampaignBudget budget;

    WithdrawProposalDelegate(CampaignBudget budget) {
        this.budget = budget;
    }

    @Override
    public void execute(DelegateExecution execution) {
        budget.release(CampaignApproval.CAMPAIGN_NO.in(execution));
    }
}
