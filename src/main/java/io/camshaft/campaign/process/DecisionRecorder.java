package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignDecision;
import io.camshaft.campaign.CampaignService;
import io.camshaft.campaign.Outcome;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Records what a level decided and names the routing facts that follow from it. */
@Component
class DecisionRecorder {

    private final CampaignService campaigns;

    DecisionRecorder(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    void record(DelegateTask task, CampaignDecision decision) {
        campaigns.decide(CampaignApproval.CAMPAIGN_NO.in(task), decision);
        CampaignApproval.PROPOSAL_PASSED.set(task.getExecution(), decision.outcome() == Outcome.PASS);
        CampaignApproval.PROPOSAL_NEXT_STEP.set(task.getExecution(), nextStep(decision.outcome()));
    }

    private static String nextStep(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "NEXT_LEVEL";
            case RETURN_DEALER -> "DEALER";
            case RETURN_REGION -> "REGION";
            case REJECT -> "REJECTED";
        };
    }
}
