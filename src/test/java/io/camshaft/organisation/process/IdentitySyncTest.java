package io.camshaft.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.organisation.EngineIdentities;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IdentitySyncTest extends EngineTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-11");
    private static final LocalDate LAST = LocalDate.parse("2026-03-13");

    @Autowired
    private EngineIdentities identities;

    @Test
    void everyActivePersonIsAUserWithGroupsAndTenants() {
        User user = identityService.createUserQuery().userId("north.manager").singleResult();

        assertThat(user.getFirstName()).isEqualTo("Name of north.manager");
        assertThat(user.getEmail()).isEqualTo("north.manager@example.com");
        assertThat(groups("north.manager")).containsExactlyInAnyOrder("region-manager", "region-manager.NORTH");
        assertThat(tenants("north.manager")).containsExactlyInAnyOrder("D1001", "D1002");
        assertThat(tenants("d1001.marketing")).containsExactly("D1001");
        assertThat(tenants("hq.marketing")).isEmpty();
        assertThat(identityService
                        .createGroupQuery()
                        .groupId("dealer-manager.D2001")
                        .count())
                .isEqualTo(1);
        assertThat(identityService.createTenantQuery().count()).isEqualTo(3);
    }

    @Test
    void namesFollowTheOrganisation() {
        admin.addUnit(new Unit("D1001", UnitKind.DEALER, "Tianjin Binhai", "NORTH", null, true));

        assertThat(identityService
                        .createTenantQuery()
                        .tenantId("D1001")
                        .singleResult()
                        .getName())
                .isEqualTo("Tianjin Binhai");
        assertThat(identityService
                        .createGroupQuery()
                        .groupId("dealer-marketing.D1001")
                        .singleResult()
                        .getName())
                .contains("Tianjin Binhai");
    }

    @Test
    void aNewPersonCannotSignInBeforeAPasswordIsSet() {
        assertThat(identityService.checkPassword("north.manager", "")).isFalse();
        assertThat(identityService.checkPassword("north.manager", "none")).isFalse();

        admin.setPassword("north.manager", "Camshaft-Demo-1");

        assertThat(identityService.checkPassword("north.manager", "Camshaft-Demo-1"))
                .isTrue();
    }

    @Test
    void aWeakPasswordIsRefused() {
        assertThatThrownBy(() -> admin.setPassword("north.manager", "short")).hasMessage("organisation.password.weak");
        assertThatThrownBy(() -> admin.setPassword("nobody", "Camshaft-Demo-1"))
                .hasMessage("organisation.person.unknown");
    }

    @Test
    void aChangeOfNameKeepsThePassword() {
        admin.setPassword("north.manager", "Camshaft-Demo-1");
        admin.addPerson(
                new io.camshaft.organisation.Person("north.manager", "李娜", "li@example.com", null, "NORTH", "zh", true),
                roles("NORTH", Role.REGION_MANAGER));

        assertThat(identityService
                        .createUserQuery()
                        .userId("north.manager")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("李娜");
        assertThat(identityService.checkPassword("north.manager", "Camshaft-Demo-1"))
                .isTrue();
    }

    @Test
    void aDeputyHasGroupsAndTenantsFromTheFirstDayToTheLast() {
        admin.enterAbsence("north.manager", "south.manager", FIRST, LAST, "north.manager");
        assertThat(groups("south.manager")).doesNotContain("region-manager.NORTH");

        today("2026-03-11T00:00:10+08:00");
        identities.refresh();
        assertThat(groups("south.manager")).contains("region-manager.NORTH");
        assertThat(tenants("south.manager")).containsExactlyInAnyOrder("D1001", "D1002", "D2001");

        today("2026-03-13T23:59:00+08:00");
        identities.refresh();
        assertThat(groups("south.manager")).contains("region-manager.NORTH");

        today("2026-03-14T00:00:10+08:00");
        identities.refresh();
        assertThat(groups("south.manager")).containsExactlyInAnyOrder("region-manager", "region-manager.SOUTH");
        assertThat(tenants("south.manager")).containsExactly("D2001");
    }

    @Test
    void anAbsenceOfTodayCountsAtOnceAndSoDoesItsEnd() {
        long id = admin.enterAbsence("north.manager", "north.second", FIRST.minusDays(1), LAST, "north.manager");
        assertThat(groups("north.second")).contains("region-manager", "region-manager.NORTH");

        admin.cancelAbsence(id, "north.manager");
        assertThat(groups("north.second")).isEmpty();
    }

    @Test
    void whatADeputyHadClaimedGoesBackToTheQueue() {
        deployTaskFor("region-manager.NORTH");
        long id = admin.enterAbsence("north.manager", "south.manager", FIRST.minusDays(1), LAST, "north.manager");
        runtimeService.startProcessInstanceByKey("work");
        Task task = taskService.createTaskQuery().singleResult();
        as("south.manager", () -> {
            taskService.claim(task.getId(), "south.manager");
            return null;
        });

        admin.cancelAbsence(id, "north.manager");

        assertThat(taskService.createTaskQuery().singleResult().getAssignee()).isNull();
        assertThat(authorizationService
                        .createAuthorizationQuery()
                        .userIdIn("south.manager")
                        .resourceType(Resources.TASK)
                        .count())
                .isZero();
        assertThat(taskSeenBy("north.manager")).isEqualTo(1);
        assertThat(taskSeenBy("south.manager")).isZero();
    }

    @Test
    void whatADeputyReachesByTheirOwnRoleStaysTheirs() {
        deployTaskFor("region-manager.NORTH,region-manager.SOUTH");
        long id = admin.enterAbsence("north.manager", "south.manager", FIRST.minusDays(1), LAST, "north.manager");
        runtimeService.startProcessInstanceByKey("work");
        Task task = taskService.createTaskQuery().singleResult();
        taskService.claim(task.getId(), "south.manager");

        admin.cancelAbsence(id, "north.manager");

        assertThat(taskService.createTaskQuery().singleResult().getAssignee()).isEqualTo("south.manager");
    }

    @Test
    void aDeputyAlreadyHoldingTheGroupKeepsIt() {
        admin.addPerson(person("north.second", "NORTH"), roles("NORTH", Role.REGION_MANAGER));
        long id = admin.enterAbsence("north.manager", "north.second", FIRST.minusDays(1), LAST, "north.manager");

        admin.cancelAbsence(id, "north.manager");

        assertThat(groups("north.second")).contains("region-manager.NORTH");
    }

    @Test
    void somebodyWhoLeavesCannotSignInAndTheirTasksGoBack() {
        deployTaskFor("region-manager.NORTH");
        admin.setPassword("north.manager", "Camshaft-Demo-1");
        runtimeService.startProcessInstanceByKey("work");
        taskService.claim(taskService.createTaskQuery().singleResult().getId(), "north.manager");

        admin.addPerson(inactive("north.manager", "NORTH"), Set.of());

        assertThat(identityService.createUserQuery().userId("north.manager").count())
                .isZero();
        assertThat(identityService.checkPassword("north.manager", "Camshaft-Demo-1"))
                .isFalse();
        assertThat(groups("north.manager")).isEmpty();
        assertThat(tenants("north.manager")).isEmpty();
        assertThat(taskService.createTaskQuery().singleResult().getAssignee()).isNull();

        admin.addPerson(person("north.manager", "NORTH"), roles("NORTH", Role.REGION_MANAGER));
        assertThat(groups("north.manager")).contains("region-manager.NORTH");
        assertThat(identityService.checkPassword("north.manager", "Camshaft-Demo-1"))
                .isFalse();
    }

    @Test
    void whatIsEqualIsLeftAlone() {
        User before = identityService.createUserQuery().userId("north.manager").singleResult();
        identityService.deleteMembership("north.manager", "region-manager");

        identities.refresh();
        assertThat(groups("north.manager")).containsExactly("region-manager.NORTH");

        identities.refreshThoroughly();
        assertThat(groups("north.manager")).containsExactlyInAnyOrder("region-manager", "region-manager.NORTH");
        assertThat(identityService.createUserQuery().userId("north.manager").singleResult())
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    @Test
    void whatSomebodyGaveByHandIsTakenAwayAtNightExceptGroupsOfOthers() {
        identityService.saveGroup(identityService.newGroup("camunda-admin"));
        identityService.createMembership("d1001.marketing", "camunda-admin");
        identityService.createMembership("d1001.marketing", "hq-marketing");
        identityService.createTenantUserMembership("D2001", "d1001.marketing");

        identities.refreshThoroughly();

        assertThat(groups("d1001.marketing"))
                .containsExactlyInAnyOrder("camunda-admin", "dealer-marketing", "dealer-marketing.D1001");
        assertThat(tenants("d1001.marketing")).containsExactly("D1001");
        assertThat(identities.isEngineAdministrator("d1001.marketing")).isTrue();
        assertThat(identities.isEngineAdministrator("d1002.marketing")).isFalse();
    }

    @Test
    void aUserDeletedByHandComesBackWithEverything() {
        identityService.deleteUser("north.manager");

        identities.refresh();

        assertThat(groups("north.manager")).containsExactlyInAnyOrder("region-manager", "region-manager.NORTH");
        assertThat(tenants("north.manager")).containsExactlyInAnyOrder("D1001", "D1002");
    }

    @Test
    void theWorkIsDoneInTheNameOfTheHouseAndThePersonComesBack() {
        identityService.setAuthentication("d1001.marketing", List.of("dealer-marketing"), List.of("D1001"));

        admin.addPerson(person("new.one", "SOUTH"), roles("SOUTH", Role.REGION_MANAGER));

        assertThat(identityService.getCurrentAuthentication().getUserId()).isEqualTo("d1001.marketing");
        assertThat(identityService.getCurrentAuthentication().getTenantIds()).containsExactly("D1001");
        identityService.clearAuthentication();
        assertThat(groups("new.one")).contains("region-manager.SOUTH");
    }

    @Test
    void theNightBeginsWhereTheCalendarIsKept() {
        assertThat(IdentityRefresh.justAfterMidnight(Instant.parse("2026-03-10T15:59:59Z"), ZoneId.of("Asia/Shanghai")))
                .isEqualTo(Instant.parse("2026-03-10T16:00:10Z"));
        assertThat(IdentityRefresh.justAfterMidnight(Instant.parse("2026-03-10T16:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .isEqualTo(Instant.parse("2026-03-11T16:00:10Z"));
    }

    private long taskSeenBy(String person) {
        return as(person, () -> taskService.createTaskQuery().count());
    }
}
