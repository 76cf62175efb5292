package io.camshaft.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.organisation.StartedFor;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody may read everything here, as far as authorizations go: only the tenants are left to keep dealers apart. */
class DealerWallTest extends EngineTest {

    private ProcessInstance ofD1001;

    @BeforeEach
    void aCaseOfDealerOne() {
        grantAll(Resources.PROCESS_DEFINITION, Permissions.ALL);
        grantAll(Resources.PROCESS_INSTANCE, Permissions.ALL);
        grantAll(Resources.TASK, Permissions.ALL);
        repositoryService
                .createDeployment()
                .addModelInstance(
                        "called.bpmn",
                        Bpmn.createExecutableProcess("called")
                                .startEvent()
                                .userTask("Task_Called")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "case.bpmn",
                        Bpmn.createExecutableProcess("case")
                                .startEvent()
                                .callActivity("Call_Called")
                                .calledElement("called")
                                .endEvent()
                                .done())
                .deploy();
        ofD1001 = as("d1001.marketing", () -> start(Map.of("secret", "of dealer one")));
    }

    @Test
    void aCaseBelongsToTheDealerOfItsStarterAndSoDoWhatItCalls() {
        assertThat(ofD1001.getTenantId()).isEqualTo("D1001");
        assertThat(taskService.createTaskQuery().singleResult().getTenantId()).isEqualTo("D1001");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("called")
                        .singleResult()
                        .getTenantId())
                .isEqualTo("D1001");
        assertThat(historyService
                        .createHistoricVariableInstanceQuery()
                        .singleResult()
                        .getTenantId())
                .isEqualTo("D1001");
    }

    @Test
    void anotherDealersUserSeesNothingOfIt() {
        assertThat(seen("d1002.marketing")).isZero();
        assertThat(seen("d1001.marketing")).isEqualTo(4);
    }

    @Test
    void theRegionsPeopleSeeTheirDealersAndNoOthers() {
        assertThat(seen("north.manager")).isEqualTo(4);
        assertThat(seen("south.manager")).isZero();
    }

    @Test
    void headquartersSeesEveryDealerWithoutBeingInATenant() {
        assertThat(tenants("hq.marketing")).isEmpty();
        assertThat(seen("hq.marketing")).isEqualTo(4);
    }

    @Test
    void anotherDealersUserCannotTouchItById() {
        String task = taskService.createTaskQuery().singleResult().getId();

        for (String stranger : new String[] {"d1002.marketing", "south.manager"}) {
            assertThatThrownBy(() -> as(stranger, () -> {
                        taskService.complete(task);
                        return null;
                    }))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("no authenticated tenant");
            assertThatThrownBy(() -> as(stranger, () -> runtimeService.getVariables(ofD1001.getId())))
                    .isInstanceOf(ProcessEngineException.class);
        }
        as("hq.marketing", () -> {
            taskService.complete(task);
            return null;
        });
        assertThat(runtimeService.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void aDeputySeesTheOtherRegionOnlyWhileTheAbsenceLasts() {
        LocalDate today = LocalDate.parse("2026-03-10");
        long id = admin.enterAbsence("north.manager", "south.manager", today, today, "north.manager");
        assertThat(seen("south.manager")).isEqualTo(4);

        admin.cancelAbsence(id, "north.manager");
        assertThat(seen("south.manager")).isZero();
    }

    @Test
    void headquartersStartsForADealerBySayingSo() {
        ProcessInstance named = as("hq.marketing", () -> StartedFor.dealer("D2001", () -> start(Map.of())));
        ProcessInstance unnamed = as("hq.marketing", () -> start(Map.of()));
        ProcessInstance bySystem = StartedFor.dealer("D1002", () -> start(Map.of()));

        assertThat(named.getTenantId()).isEqualTo("D2001");
        assertThat(unnamed.getTenantId()).isNull();
        assertThat(bySystem.getTenantId()).isEqualTo("D1002");
        assertThat(StartedFor.current()).isEmpty();
    }

    @Test
    void aDealersPersonCannotStartForAnotherDealer() {
        ProcessInstance started = as("d1002.marketing", () -> StartedFor.dealer("D2001", () -> start(Map.of())));

        assertThat(started.getTenantId()).isEqualTo("D1002");
    }

    private ProcessInstance start(Map<String, Object> variables) {
        return runtimeService.startProcessInstanceByKey("case", "CMP-1", variables);
    }

    /** Tasks, variables, and running and past instances of the calling process that the person finds. */
    private long seen(String person) {
        return as(
                person,
                () -> taskService.createTaskQuery().count()
                        + runtimeService.createVariableInstanceQuery().count()
                        + runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceId(ofD1001.getId())
                                .count()
                        + historyService
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(ofD1001.getId())
                                .count());
    }

    private void grantAll(Resource resource, Permission permission) {
        Authorization everybody = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(resource);
        everybody.setResourceId(Authorization.ANY);
        everybody.addPermission(permission);
        authorizationService.saveAuthorization(everybody);
    }
}
