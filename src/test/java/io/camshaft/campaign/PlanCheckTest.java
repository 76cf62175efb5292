package io.camshaft.campaign;

import static io.camshaft.campaign.CampaignFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.PlanStatus;
import io.camshaft.campaign.AnnualPlan.Target;
import io.camshaft.campaign.PlanRules.PlanFacts;
import io.camshaft.campaign.Proposal.Goal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    @Test
    void aGoalAtHalfOfTheTargetIsNotWeakAndOneBelowIs() {
        assertThat(facts(new Goal(Kpi.ATTENDANCE, money(50))).weakGoals()).isZero();
        assertThat(facts(new Goal(Kpi.ATTENDANCE, money(49))).weakGoals()).isEqualTo(1);
    }

    @Test
    void aCostIsWeakWhenItIsMoreThanTwiceTheTarget() {
        assertThat(facts(new Goal(Kpi.ATTENDANCE, money(100)), new Goal(Kpi.COST_PER_ATTENDEE, money(400)))
                        .weakGoals())
                .isZero();
        assertThat(facts(new Goal(Kpi.ATTENDANCE, money(100)), new Goal(Kpi.COST_PER_ATTENDEE, money(401)))
                        .weakGoals())
                .isEqualTo(1);
    }

    @Test
    void targetsOfThisTypeWithoutAGoalAreCounted() {
        assertThat(facts(new Goal(Kpi.ORDERS, money(5))).missingGoals()).isEqualTo(2);
    }

    @Test
    void theShareIsRequestedByWhole() {
        assertThat(facts().supportShare()).isEqualTo(0.45);
    }

    private static PlanFacts facts(Goal... goals) {
        PlanContent content = new PlanContent(
                "grow",
                money(1_000_000),
                Set.of(CampaignType.STANDARDISED),
                Set.of("C5"),
                List.of(),
                List.of(
                        new Target(CampaignType.STANDARDISED, Kpi.ATTENDANCE, money(100)),
                        new Target(CampaignType.STANDARDISED, Kpi.COST_PER_ATTENDEE, money(200)),
                        new Target(CampaignType.BANK_PARTNERSHIP, Kpi.ORDERS, money(100))));
        AnnualPlan plan = new AnnualPlan(
                "PLN-1", 2026, PlanStatus.PUBLISHED, content, "a", CampaignFixture.NOW, "b", null, null, 0);
        Campaign c = CampaignFixture.prepared("CMP-1");
        Campaign submitted = new Campaign(
                c.campaignNo(),
                c.dealerCode(),
                c.regionCode(),
                c.status(),
                c.title(),
                CampaignType.STANDARDISED,
                "C5",
                null,
                LocalDate.parse("2026-03-20"),
                null,
                null,
                null,
                null,
                BigDecimal.valueOf(40_000),
                BigDecimal.valueOf(18_000),
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null,
                1,
                "w",
                null,
                null,
                null,
                null,
                CampaignFixture.NOW,
                0);
        return PlanCheck.facts(submitted, plan, List.of(goals));
    }
}
