package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OperationsTest extends RunningApplication {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Test
    void healthAndMetricsAreOnTheManagementPortWithoutSignIn() {
        Browser operator = new Browser(managementPort);
        assertThat(operator.get("/actuator/health").body()).contains("\"UP\"", "processEngine");
        assertThat(operator.get("/actuator/prometheus").statusCode()).isEqualTo(200);
        // Not offered, so it is like any unknown page.
        assertThat(operator.get("/actuator/env").statusCode()).isIn(302, 404);
        assertThat(operator.get("/engine-rest/task").statusCode()).isIn(401, 404);
    }

    @Test
    void metricsTellOpenAndOverdueTasksIncidentsAndFailedJobs() {
        String instance = runtime.startProcessInstanceByKey(PROCESS).getId();
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        task.setDueDate(new Date(0));
        tasks.saveTask(task);
        Browser operator = new Browser(managementPort);
        // A count that another test asked for is kept for a moment.
        await().untilAsserted(
                        () -> assertThat(operator.get("/actuator/prometheus").body())
                                .containsPattern("(?m)^camshaft_tasks_open\\{.*process=\"" + PROCESS + "\"} [1-9]")
                                .containsPattern("(?m)^camshaft_tasks_overdue\\{.*process=\"" + PROCESS + "\"} ")
                                .containsPattern("(?m)^camshaft_incidents(\\{.*})? 0")
                                .containsPattern("(?m)^camshaft_jobs_failed(\\{.*})? 0"));
    }
}
