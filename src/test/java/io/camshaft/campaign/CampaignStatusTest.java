package io.camshaft.campaign;

import static io.camshaft.campaign.CampaignStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CampaignStatusTest {

    /** The whole matrix, written out by hand. */
    private static final Map<CampaignStatus, EnumSet<CampaignStatus>> ALLOWED = Map.of(
            PREPARING, EnumSet.of(AUDITING, WITHDRAWN, LAPSED),
            AUDITING, EnumSet.of(REVIEWING, PREPARING, REJECTED, WITHDRAWN),
            REVIEWING, EnumSet.of(FILING, AUDITING, PREPARING, REJECTED, WITHDRAWN),
            FILING, EnumSet.of(FILED, AUDITING, PREPARING, REJECTED, WITHDRAWN),
            FILED, EnumSet.noneOf(CampaignStatus.class),
            REJECTED, EnumSet.noneOf(CampaignStatus.class),
            WITHDRAWN, EnumSet.noneOf(CampaignStatus.class),
            LAPSED, EnumSet.noneOf(CampaignStatus.class));

    @Test
    void everyPairOfStatesIsAllowedOrRefusedAsWritten() {
        for (CampaignStatus from : values()) {
            for (CampaignStatus to : values()) {
                assertThat(from.canBecome(to))
                        .as(from + " to " + to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void everyDecisionLeadsToAStateThatItsLevelMayReach() {
        for (DecisionStep step : DecisionStep.values()) {
            for (Outcome outcome : Outcome.values()) {
                boolean possible = step != DecisionStep.AUDIT || outcome != Outcome.RETURN_REGION;
                if (possible) {
                    assertThat(step.during().canBecome(step.after(outcome)))
                            .as(step + " " + outcome)
                            .isTrue();
                }
            }
        }
    }
}
