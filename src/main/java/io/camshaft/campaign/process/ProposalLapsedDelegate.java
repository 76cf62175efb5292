package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignBudget;
import io.camshaft.campaign.CampaignService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The window is over and the dealer has not handed in: close, give back what an earlier round reserved, tell the dealer. */
@Component
class ProposalLapsedDelegate implements JavaDelegate {

    private final CampaignService campaigns;
    private final CampaignBudget budget;
    private final CampaignNews news;

    ProposalLapsedDelegate(CampaignService campaigns, CampaignBudget budget, CampaignNews news) {
        this.campaigns = campaigns;
        this.budget = budget;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String campaignNo = CampaignApproval.CAMPAIGN_NO.in(execution);
        campaigns.lapse(campaignNo);
        budget.release(campaignNo);
        news.lapsed(campaignNo);
    }
}
