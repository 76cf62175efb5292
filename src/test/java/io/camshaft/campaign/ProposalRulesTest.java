package io.camshaft.campaign;

import static io.camshaft.campaign.CampaignFixture.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camshaft.platform.BusinessRefusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalRulesTest {

    private final Proposal good = CampaignFixture.proposal();

    @Test
    void aSoundProposalIsTaken() {
        assertThat(refusal(good)).isNull();
    }

    @Test
    void theLastDayMayNotLieBeforeTheFirst() {
        assertThat(refusal(with(LocalDate.parse("2026-03-19"), good.goals(), good.costs())))
                .isEqualTo("campaign.endsBeforeStart");
    }

    @Test
    void goalsAndCostsAreNeeded() {
        assertThat(refusal(with(good.endsOn(), List.of(), good.costs()))).isEqualTo("campaign.goalsMissing");
        assertThat(refusal(with(good.endsOn(), good.goals(), List.of()))).isEqualTo("campaign.costsMissing");
        assertThat(refusal(CampaignFixture.proposal(money(0), money(0)))).isEqualTo("campaign.costsMissing");
    }

    @Test
    void aFigureHasOneGoal() {
        Proposal.Goal goal = good.goals().get(0);

        assertThat(refusal(with(good.endsOn(), List.of(goal, goal), good.costs())))
                .isEqualTo("campaign.goalTwice");
    }

    @Test
    void supportIsAtMostTheCost() {
        assertThat(refusal(CampaignFixture.proposal(money(100), money(101)))).isEqualTo("campaign.supportExceedsCost");
        assertThat(refusal(CampaignFixture.proposal(money(100), money(100)))).isNull();
    }

    private Proposal with(LocalDate endsOn, List<Proposal.Goal> goals, List<Proposal.CostItem> costs) {
        return new Proposal(
                good.title(),
                good.type(),
                good.promotedModel(),
                good.targetGroup(),
                good.startsOn(),
                endsOn,
                good.place(),
                goals,
                costs,
                good.responsibilities(),
                good.incentives());
    }

    private static String refusal(Proposal proposal) {
        BusinessRefusal refusal = catchThrowableOfType(BusinessRefusal.class, () -> ProposalRules.check(proposal));
        return refusal == null ? null : refusal.textKey();
    }
}
