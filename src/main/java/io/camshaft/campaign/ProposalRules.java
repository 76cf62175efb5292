package io.camshaft.campaign;

import io.camshaft.campaign.Proposal.CostItem;
import io.camshaft.campaign.Proposal.Goal;
import io.camshaft.platform.BusinessRefusal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** What a proposal must hold together, beyond what its form asks field by field. */
final class ProposalRules {

    private ProposalRules() {}

    static void check(Proposal proposal) {
        if (proposal.endsOn().isBefore(proposal.startsOn())) {
            throw new BusinessRefusal("campaign.endsBeforeStart");
        }
        if (proposal.goals().isEmpty()) {
            throw new BusinessRefusal("campaign.goalsMissing");
        }
        Set<Kpi> seen = new HashSet<>();
        for (Goal goal : proposal.goals()) {
            if (!seen.add(goal.kpi())) {
                throw new BusinessRefusal("campaign.goalTwice");
            }
        }
        if (proposal.costs().isEmpty()) {
            throw new BusinessRefusal("campaign.costsMissing");
        }
        for (CostItem cost : proposal.costs()) {
            if (CampaignService.exceeds(cost.support(), cost.amount())) {
                throw new BusinessRefusal("campaign.supportExceedsCost", cost.support(), cost.amount());
            }
        }
        if (proposal.totalCost().compareTo(BigDecimal.ZERO) == 0) {
            throw new BusinessRefusal("campaign.costsMissing");
        }
    }
}
