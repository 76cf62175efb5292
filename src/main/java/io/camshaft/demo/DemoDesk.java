package io.camshaft.demo;

import io.camshaft.platform.bpm.OnBehalf;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills in forms the way people do: signed in, checked, with their rights only. */
@Component
@Profile("demo")
class DemoDesk {

    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final OnBehalf onBehalf;

    DemoDesk(
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            OnBehalf onBehalf) {
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.onBehalf = onBehalf;
    }

    /** Number of the case that the start form opened. */
    String start(String personId, String processKey, Map<String, Object> fields) {
        return onBehalf.as(personId, () -> {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult()
                    .getId();
            return forms.submitStartForm(definition, fields).getBusinessKey();
        });
    }

    /** Claims the open task of the case and submits its form. */
    void complete(String personId, String caseNo, Map<String, Object> fields) {
        onBehalf.as(personId, () -> {
            Task task =
                    tasks.createTaskQuery().processInstanceBusinessKey(caseNo).singleResult();
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), personId);
            }
            forms.submitTaskForm(task.getId(), fields);
            return null;
        });
    }

    boolean isOf(String processInstanceId, String caseNo) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .processInstanceBusinessKey(caseNo)
                        .count()
                == 1;
    }
}
