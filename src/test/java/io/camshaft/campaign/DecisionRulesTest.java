package io.camshaft.campaign;

import static io.camshaft.campaign.CampaignFixture.money;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {

    private final Campaign auditing = CampaignFixture.in(CampaignStatus.AUDITING);
    private final Campaign reviewing = CampaignFixture.in(CampaignStatus.REVIEWING);

    @Test
    void theRegionPassesAProposalWithinThePlan() {
        assertThatCode(() -> DecisionRules.check(auditing, List.of(), decision(DecisionStep.AUDIT, Outcome.PASS, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void aProposalOutsideThePlanCannotPassAtAnyLevel() {
        for (DecisionStep step : DecisionStep.values()) {
            Campaign outside = Changes.of(CampaignFixture.in(step.during()))
                    .findings(List.of("TYPE_NOT_PLANNED"))
                    .campaign();
            assertRefused(outside, List.of(), decision(step, Outcome.PASS, null), "campaign.outsideAnnualPlan");
        }
    }

    @Test
    void aProposalThatWasNeverCheckedCannotPass() {
        Campaign unchecked = CampaignFixture.prepared("CMP-1");
        Campaign auditingUnchecked =
                Changes.of(unchecked).status(CampaignStatus.AUDITING).campaign();

        assertRefused(
                auditingUnchecked,
                List.of(),
                decision(DecisionStep.AUDIT, Outcome.PASS, null),
                "campaign.outsideAnnualPlan");
    }

    @Test
    void everyNoNeedsAReason() {
        for (Outcome outcome : List.of(Outcome.RETURN_DEALER, Outcome.RETURN_REGION, Outcome.REJECT)) {
            assertRefused(reviewing, List.of(), decision(DecisionStep.REVIEW, outcome, null), "campaign.reasonMissing");
            assertRefused(reviewing, List.of(), decision(DecisionStep.REVIEW, outcome, "  "), "campaign.reasonMissing");
        }
    }

    @Test
    void nobodyDecidesOnTheirOwnProposal() {
        CampaignDecision own = CampaignDecision.of(DecisionStep.AUDIT, Outcome.REJECT, "none", "no", "wang.fang", null);

        assertRefused(auditing, List.of(), own, "campaign.ownProposal");
    }

    @Test
    void onePersonDecidesAtOneLevelOnly() {
        CampaignDecision audit =
                decision(DecisionStep.AUDIT, Outcome.PASS, null).recorded(1, CampaignFixture.NOW);

        assertRefused(
                reviewing,
                List.of(audit),
                decision(DecisionStep.REVIEW, Outcome.REJECT, "too late"),
                "campaign.decidedBefore");
    }

    @Test
    void inANewRoundTheSamePersonMayActAtAnotherLevel() {
        CampaignDecision audit =
                decision(DecisionStep.AUDIT, Outcome.PASS, null).recorded(1, CampaignFixture.NOW);
        Campaign secondRound = Changes.of(reviewing).nextRound().campaign();

        assertThatCode(() -> DecisionRules.check(
                        secondRound, List.of(audit), decision(DecisionStep.REVIEW, Outcome.REJECT, "too late")))
                .doesNotThrowAnyException();
    }

    @Test
    void aDecisionForAnotherStateIsTooLate() {
        assertRefused(reviewing, List.of(), decision(DecisionStep.AUDIT, Outcome.PASS, null), "campaign.movedOn");
    }

    @Test
    void headquartersGrantsAtMostWhatWasRequested() {
        CampaignDecision pass = decision(DecisionStep.REVIEW, Outcome.PASS, null);

        assertRefused(reviewing, List.of(), pass, "campaign.grantTooHigh");
        assertRefused(reviewing, List.of(), pass.granting(money(1), null), "campaign.grantTooHigh");
        assertThatCode(() -> DecisionRules.check(reviewing, List.of(), pass.granting(money(0), null)))
                .doesNotThrowAnyException();
    }

    @Test
    void filingNeedsASignedOpinion() {
        Campaign filing = CampaignFixture.in(CampaignStatus.FILING);
        CampaignDecision pass = decision(DecisionStep.FILING, Outcome.PASS, null);

        assertRefused(filing, List.of(), pass, "campaign.opinionMissing");
        assertThatCode(() -> DecisionRules.check(filing, List.of(), pass.signed("Agreed")))
                .doesNotThrowAnyException();
    }

    private static CampaignDecision decision(DecisionStep step, Outcome outcome, String reason) {
        return CampaignDecision.of(step, outcome, "120 people", reason, "li.qiang", null);
    }

    private static void assertRefused(
            Campaign campaign, List<CampaignDecision> earlier, CampaignDecision decision, String key) {
        assertThatThrownBy(() -> DecisionRules.check(campaign, earlier, decision))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class, refusal -> org.assertj.core.api.Assertions.assertThat(refusal.textKey())
                                .isEqualTo(key));
    }
}
