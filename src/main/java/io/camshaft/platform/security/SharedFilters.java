package io.camshaft.platform.security;

import io.camshaft.platform.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * The two task lists everybody has, and one for each process for the roles that see it. A list of everything a person may see is left out on purpose: with many open tasks it is the
 * slowest query of the engine and nobody's work.
 */
@Component
class SharedFilters {

    /** Marks a filter as ours whatever an administrator calls it later. */
    private static final String MARK = "camshaftFilter";

    /** Variable in which every process keeps the one line that tells its cases apart. */
    private static final String CASE_TITLE = "caseTitle";

    private final FilterService filters;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Texts texts;

    SharedFilters(FilterService filters, TaskService tasks, RepositoryService repository, Texts texts) {
        this.filters = filters;
        this.tasks = tasks;
        this.repository = repository;
        this.texts = texts;
    }

    /** Ids of the filters, made where they are missing. */
    List<String> ensure() {
        TaskQuery mine = tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
        TaskQuery team = tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}");
        return List.of(
                ensure(
                        "mine",
                        texts.get("platform.security.filter.mine"),
                        texts.get("platform.security.filter.mine.description"),
                        mine,
                        1),
                ensure(
                        "team",
                        texts.get("platform.security.filter.team"),
                        texts.get("platform.security.filter.team.description"),
                        team,
                        2));
    }

    /** Id of the list of the process under its name, taken tasks among it; empty where nobody has a task in it. */
    Optional<String> ensureOf(String processKey) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult())
                .filter(this::hasTasks)
                .map(definition -> ensure(
                        "process:" + processKey,
                        definition.getName() == null ? processKey : definition.getName(),
                        texts.get("platform.security.filter.process.description"),
                        tasks.createTaskQuery()
                                .processDefinitionKey(processKey)
                                .taskCandidateGroupInExpression("${currentUserGroups()}")
                                .includeAssignedTasks(),
                        3));
    }

    private boolean hasTasks(ProcessDefinition definition) {
        return !repository
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(UserTask.class)
                .isEmpty();
    }

    private String ensure(String mark, String name, String description, TaskQuery query, int position) {
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            if (mark.equals(filter.getProperties().get(MARK))) {
                return filter.getId();
            }
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put(MARK, mark);
        properties.put("description", description);
        properties.put("priority", position);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                List.of(Map.of("name", CASE_TITLE, "label", texts.get("platform.security.filter.caseTitle"))));
        Filter filter = filters.newTaskFilter(name).setQuery(query).setProperties(properties);
        return filters.saveFilter(filter).getId();
    }
}
