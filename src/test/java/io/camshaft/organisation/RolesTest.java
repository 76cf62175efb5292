package io.camshaft.organisation;

import static io.camshaft.organisation.OrganisationFixture.inactive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolesTest {

    private OrganisationFixture house;

    @BeforeEach
    void people() {
        house = new OrganisationFixture(OrganisationFixture.h2()).withPeople();
    }

    @Test
    void theGroupIsTheRoleAtTheUnit() {
        assertThat(house.roles.group("region-manager", "NORTH")).isEqualTo("region-manager.NORTH");
        assertThat(house.roles.dealerMarketingOf("D1001")).isEqualTo("dealer-marketing.D1001");
        assertThat(house.roles.dealerManagerOf("D1001")).isEqualTo("dealer-manager.D1001");
        assertThat(house.roles.regionManagerOf("D2001")).isEqualTo("region-manager.SOUTH");
        assertThat(house.roles.hqMarketing()).isEqualTo("hq-marketing.HQ");
        assertThat(house.roles.hqApprover()).isEqualTo("hq-approver.HQ");
    }

    @Test
    void whereNobodyHoldsTheRoleTheNextLevelUpGetsTheTask() {
        assertThat(house.roles.dealerManagerOf("D2001")).isEqualTo("region-manager.SOUTH");
        leave("south.manager", "SOUTH");
        assertThat(house.roles.regionManagerOf("D2001")).isEqualTo("hq-marketing.HQ");
        leave("hq.marketing", "HQ");
        assertThat(house.roles.regionManagerOf("D2001")).isEqualTo("hq-approver.HQ");
        leave("hq.approver", "HQ");
        assertThat(house.roles.hqMarketing()).isEqualTo("administrator.HQ");
        assertThat(house.roles.group("process-designer", "HQ")).isEqualTo("administrator.HQ");
    }

    @Test
    void aGroupThatNobodyIsInAnyMoreGivesItsWorkToTheNextLevelUp() {
        assertThat(house.roles.stillHeld("dealer-marketing.D1001")).isEqualTo("dealer-marketing.D1001");
        assertThat(house.roles.stillHeld("dealer-manager.D2001")).isEqualTo("region-manager.SOUTH");
        assertThat(house.roles.stillHeld("hq-privacy.HQ")).isEqualTo("administrator.HQ");
    }

    @Test
    void whatConcernsNoOneDealerIsForPrivacy() {
        assertThat(house.roles.dealerManagerOrPrivacy("D1001")).isEqualTo("dealer-manager.D1001");
        assertThat(house.roles.dealerManagerOrPrivacy("")).isEqualTo(house.roles.hqPrivacy());
        assertThat(house.roles.dealerManagerOrPrivacy(null)).isEqualTo(house.roles.hqPrivacy());
    }

    @Test
    void whereNobodyIsLeftTheStepIsRefused() {
        leave("south.manager", "SOUTH");
        leave("hq.marketing", "HQ");
        leave("hq.approver", "HQ");
        leave("hq.admin", "HQ");

        assertThatThrownBy(() -> house.roles.regionManagerOf("D2001"))
                .hasMessageStartingWith("organisation.role.nobody");
    }

    @Test
    void somebodyAwayStillHoldsTheRoleTheirDeputyReads() {
        LocalDate day = LocalDate.parse("2026-03-10");
        house.admin.enterAbsence("south.manager", "north.second", day, day, "south.manager");

        assertThat(house.roles.regionManagerOf("D2001")).isEqualTo("region-manager.SOUTH");
    }

    @Test
    void aRoleAtAUnitOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> house.roles.group("region-manager", "D1001"))
                .hasMessageStartingWith("organisation.role.wrongKind");
        assertThatThrownBy(() -> house.roles.regionManagerOf("D9"))
                .hasMessageStartingWith("organisation.dealer.unknown");
    }

    private void leave(String person, String unit) {
        house.admin.addPerson(inactive(person, unit), Set.of());
    }
}
