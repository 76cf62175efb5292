package io.camshaft.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;

class TaskCaseLinkTest {

    private ProcessEngine engine;
    private TaskCaseLink link;
    private String taskId;

    @BeforeEach
    void aTaskOfLi() {
        ProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("links" + UUID.randomUUID())
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
                .setAuthorizationEnabled(true);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "visit.bpmn",
                        Bpmn.createExecutableProcess("visit")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask()
                                .camundaAssignee("li")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("visit", "VIS-2026-000001");
        taskId = engine.getTaskService().createTaskQuery().singleResult().getId();
        link = new TaskCaseLink(engine.getTaskService(), engine.getRuntimeService(), engine.getIdentityService());
    }

    @AfterEach
    void stop() {
        SecurityContextHolder.clearContext();
        engine.close();
    }

    @Test
    void fromATaskOneGetsToItsCase() {
        signIn("li");

        assertThat(link.caseOf(taskId)).isEqualTo("redirect:/cases/VIS-2026-000001");
        assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
    }

    @Test
    void whoMayNotReadTheTaskLearnsNothing() {
        signIn("wang");

        assertThatThrownBy(() -> link.caseOf(taskId))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> link.caseOf("no-such-task")).hasMessageContaining("404");
    }

    private static void signIn(String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, java.util.List.of()));
    }
}
