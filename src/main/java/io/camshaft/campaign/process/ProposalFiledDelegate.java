package io.camshaft.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the dealer what was granted, under which conditions. */
@Component
class ProposalFiledDelegate implements JavaDelegate {

    private final CampaignNews news;

    ProposalFiledDelegate(CampaignNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.filed(CampaignApproval.CAMPAIGN_NO.in(execution));
    }
}
