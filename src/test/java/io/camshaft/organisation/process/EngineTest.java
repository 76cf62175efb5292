package io.camshaft.organisation.process;

import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/** People of two regions on a real engine; every test is rolled back. */
@SpringJUnitConfig(EngineHouse.class)
@Transactional
abstract class EngineTest {

    @Autowired
    OrganisationAdmin admin;

    @Autowired
    IdentityService identityService;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    HistoryService historyService;

    @Autowired
    AuthorizationService authorizationService;

    @BeforeEach
    void people() {
        today("2026-03-10T10:00+08:00");
        admin.addUnits(List.of(
                new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, null, true),
                new Unit("NORTH", UnitKind.REGION, "North", "HQ", null, true),
                new Unit("SOUTH", UnitKind.REGION, "South", "HQ", null, true),
                new Unit("D1001", UnitKind.DEALER, "Tianjin", "NORTH", null, true),
                new Unit("D1002", UnitKind.DEALER, "Beijing", "NORTH", null, true),
                new Unit("D2001", UnitKind.DEALER, "Guangzhou", "SOUTH", null, true)));
        admin.addPeople(Map.of(
                person("hq.marketing", "HQ"), roles("HQ", Role.HQ_MARKETING),
                person("north.manager", "NORTH"), roles("NORTH", Role.REGION_MANAGER),
                person("north.second", "NORTH"), Set.of(),
                person("south.manager", "SOUTH"), roles("SOUTH", Role.REGION_MANAGER),
                person("d1001.marketing", "D1001"), roles("D1001", Role.DEALER_MARKETING),
                person("d1002.marketing", "D1002"), roles("D1002", Role.DEALER_MARKETING),
                person("d2001.marketing", "D2001"), roles("D2001", Role.DEALER_MARKETING)));
    }

    @AfterEach
    void clean() {
        identityService.clearAuthentication();
        ClockUtil.reset();
    }

    void deployTaskFor(String groups) {
        repositoryService
                .createDeployment()
                .addModelInstance(
                        "work.bpmn",
                        Bpmn.createExecutableProcess("work")
                                .startEvent()
                                .userTask("Task_Work")
                                .camundaCandidateGroups(groups)
                                .endEvent()
                                .done())
                .deploy();
    }

    void today(String moment) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(moment).toInstant()));
    }

    /** Does something as the person with the groups and tenants the engine gives them today. */
    <T> T as(String person, Supplier<T> work) {
        identityService.setAuthentication(person, List.copyOf(groups(person)), List.copyOf(tenants(person)));
        try {
            return work.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    Set<String> groups(String person) {
        return identityService.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    Set<String> tenants(String person) {
        return identityService.createTenantQuery().userMember(person).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
    }

    static Person person(String id, String unit) {
        return new Person(id, "Name of " + id, id + "@example.com", null, unit, "en", true);
    }

    static Person inactive(String id, String unit) {
        return new Person(id, "Name of " + id, id + "@example.com", null, unit, "en", false);
    }

    static Set<RoleAt> roles(String unit, Role... roles) {
        return Arrays.stream(roles).map(role -> new RoleAt(role, unit)).collect(Collectors.toSet());
    }
}
