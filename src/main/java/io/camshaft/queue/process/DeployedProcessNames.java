package io.camshaft.queue.process;

import io.camshaft.queue.ProcessNames;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads them from the deployed models, which are in the installation's language. */
@Component
class DeployedProcessNames implements ProcessNames {

    private final RepositoryService repository;

    DeployedProcessNames(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Map<String, String> names() {
        List<ProcessDefinition> latest =
                repository.createProcessDefinitionQuery().latestVersion().list();
        Map<String, String> names = new LinkedHashMap<>();
        latest.stream()
                .sorted(Comparator.comparing(DeployedProcessNames::nameOf))
                .forEach(definition -> names.put(definition.getKey(), nameOf(definition)));
        return names;
    }

    @Override
    public Map<String, String> tasksOf(String processKey) {
        ProcessDefinition latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .withoutTenantId()
                .singleResult();
        Map<String, String> tasks = new LinkedHashMap<>();
        if (latest != null) {
            repository
                    .getBpmnModelInstance(latest.getId())
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> tasks.put(task.getId(), task.getName()));
        }
        return tasks;
    }

    private static String nameOf(ProcessDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }
}
