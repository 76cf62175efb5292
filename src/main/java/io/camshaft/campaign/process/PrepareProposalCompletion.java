package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignService;
import io.camshaft.campaign.CampaignType;
import io.camshaft.campaign.Kpi;
import io.camshaft.campaign.Proposal;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.form.Submission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands the proposal in. Runs in the transaction of the person, so a refusal leaves the task open and nothing written. */
@Component
class PrepareProposalCompletion implements TaskListener {

    private final CampaignService campaigns;

    PrepareProposalCompletion(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void notify(DelegateTask task) {
        String campaignNo = CampaignApproval.CAMPAIGN_NO.in(task);
        Submission form = Submission.current();
        if (!form.flag("declarationConfirmed")) {
            throw new BusinessRefusal("campaign.notDeclared");
        }
        Proposal proposal = proposal(form);
        campaigns.submit(campaignNo, proposal, Actor.of(task));
        CampaignApproval.CASE_TITLE.set(
                task.getExecution(), CampaignApproval.DEALER_CODE.in(task) + " · " + proposal.title());
    }

    static Proposal proposal(Submission form) {
        return new Proposal(
                form.text("title"),
                CampaignType.valueOf(form.text("campaignType")),
                form.text("promotedModel"),
                form.text("targetGroup"),
                LocalDate.parse(form.text("startsOn")),
                LocalDate.parse(form.text("endsOn")),
                form.text("place"),
                form.rows("goals").stream()
                        .map(row ->
                                new Proposal.Goal(Kpi.valueOf(String.valueOf(row.get("kpi"))), number(row, "target")))
                        .toList(),
                form.rows("costs").stream()
                        .map(row -> new Proposal.CostItem(
                                String.valueOf(row.get("item")), number(row, "amount"), number(row, "support")))
                        .toList(),
                form.text("responsibilities"),
                form.text("incentives"));
    }

    static BigDecimal number(Map<String, Object> row, String key) {
        return new BigDecimal(String.valueOf(row.get(key)));
    }
}
