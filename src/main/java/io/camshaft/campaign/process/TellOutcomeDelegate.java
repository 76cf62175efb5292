package io.camshaft.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells who has to act next, or the dealer, why the proposal did not pass. */
@Component
class TellOutcomeDelegate implements JavaDelegate {

    private final CampaignNews news;

    TellOutcomeDelegate(CampaignNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.outcome(CampaignApproval.CAMPAIGN_NO.in(execution));
    }
}
