package io.camshaft.campaign.process;

import io.camshaft.campaign.Campaign;
import io.camshaft.campaign.CampaignService;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.form.Submission;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the proposal of the dealer whose tenant the case carries, under its number. */
@Component
class OpenProposalDelegate implements JavaDelegate {

    private final CampaignService campaigns;

    OpenProposalDelegate(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.getTenantId() == null) {
            throw new BusinessRefusal("campaign.onlyDealersPropose");
        }
        Submission form = Submission.current();
        var authentication =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        Campaign campaign = campaigns.open(
                execution.getTenantId(),
                authentication.getUserId(),
                form.text("title"),
                LocalDate.parse(form.text("startsOn")));
        execution.setProcessBusinessKey(campaign.campaignNo());
        CampaignApproval.CAMPAIGN_NO.set(execution, campaign.campaignNo());
        CampaignApproval.DEALER_CODE.set(execution, campaign.dealerCode());
        CampaignApproval.CASE_TITLE.set(execution, campaign.dealerCode() + " · " + campaign.title());
    }
}
