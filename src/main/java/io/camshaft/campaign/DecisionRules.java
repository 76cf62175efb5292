package io.camshaft.campaign;

import io.camshaft.platform.BusinessRefusal;
import java.util.List;

/** Who may decide what, and when. */
final class DecisionRules {

    private DecisionRules() {}

    static void check(Campaign campaign, List<CampaignDecision> earlier, CampaignDecision decision) {
        if (campaign.status() != decision.step().during()) {
            throw new BusinessRefusal("campaign.movedOn", campaign.campaignNo());
        }
        if (campaign.isOwnProposalOf(decision.decidedBy())) {
            throw new BusinessRefusal("campaign.ownProposal");
        }
        if (decidedBefore(campaign, earlier, decision)) {
            throw new BusinessRefusal("campaign.decidedBefore");
        }
        if (decision.outcome() == Outcome.PASS) {
            checkPass(campaign, decision);
        } else if (decision.reason() == null || decision.reason().isBlank()) {
            throw new BusinessRefusal("campaign.reasonMissing");
        }
        if (decision.step() == DecisionStep.AUDIT && decision.outcome() == Outcome.RETURN_REGION) {
            throw new BusinessRefusal("campaign.movedOn", campaign.campaignNo());
        }
    }

    private static void checkPass(Campaign campaign, CampaignDecision decision) {
        if (!campaign.isWithinAnnualPlan()) {
            throw new BusinessRefusal("campaign.outsideAnnualPlan");
        }
        if (decision.step() == DecisionStep.REVIEW
                && (decision.grantedSupport() == null
                        || CampaignService.exceeds(decision.grantedSupport(), campaign.requestedSupport()))) {
            throw new BusinessRefusal("campaign.grantTooHigh", campaign.requestedSupport());
        }
        if (decision.step() == DecisionStep.FILING && decision.opinion() == null) {
            throw new BusinessRefusal("campaign.opinionMissing");
        }
    }

    /** One person decides at one level only: another level passed in this round must have been somebody else. */
    private static boolean decidedBefore(Campaign campaign, List<CampaignDecision> earlier, CampaignDecision decision) {
        return earlier.stream()
                .anyMatch(before -> before.roundNo() == campaign.roundNo()
                        && before.step() != decision.step()
                        && before.decidedBy().equals(decision.decidedBy()));
    }
}
