package io.camshaft.casefile.process;

import io.camshaft.casefile.RunningCases;
import io.camshaft.platform.bpm.OnBehalf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Asks the engine. Who may see a case was checked before. */
@Component
class CamundaRunningCases implements RunningCases {

    private static final Date EVER = Date.from(java.time.Instant.parse("9000-01-01T00:00:00Z"));

    private final TaskService tasks;
    private final RepositoryService repository;
    private final OnBehalf onBehalf;

    CamundaRunningCases(TaskService tasks, RepositoryService repository, OnBehalf onBehalf) {
        this.tasks = tasks;
        this.repository = repository;
        this.onBehalf = onBehalf;
    }

    @Override
    public List<OpenTask> openTasks(Collection<String> instanceIds) {
        if (instanceIds.isEmpty()) {
            return List.of();
        }
        return tasks
                .createTaskQuery()
                .processInstanceIdIn(instanceIds.toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .unlimitedList()
                .stream()
                .map(this::open)
                .toList();
    }

    /** Two questions, because databases disagree on where tasks without a deadline sort. */
    @Override
    public List<WaitingTask> waitingFor(String personId, Collection<String> groups, int first, int most) {
        return onBehalf.as(personId, () -> {
            List<Task> found = new ArrayList<>(mine(personId, groups)
                    .dueBefore(EVER)
                    .orderByDueDate()
                    .asc()
                    .orderByTaskId()
                    .asc()
                    .listPage(first, most));
            if (found.size() < most) {
                long withDeadline = mine(personId, groups).dueBefore(EVER).count();
                int skip = (int) Math.max(0, first - withDeadline);
                found.addAll(mine(personId, groups)
                        .withoutDueDate()
                        .orderByTaskCreateTime()
                        .asc()
                        .orderByTaskId()
                        .asc()
                        .listPage(skip, most - found.size()));
            }
            return found.stream()
                    .map(task -> new WaitingTask(
                            task.getId(), task.getName(), task.getAssignee(), moment(task.getDueDate())))
                    .toList();
        });
    }

    @Override
    public Optional<byte[]> model(String deploymentId, String resource) {
        try (InputStream in = repository.getResourceAsStream(deploymentId, resource)) {
            return Optional.of(in.readAllBytes());
        } catch (ProcessEngineException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> ruleTexts(String decisionKey, int version) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .decisionDefinitionVersion(version)
                .withoutTenantId()
                .singleResult();
        if (table == null) {
            return Map.of();
        }
        return repository.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class).stream()
                .filter(rule -> rule.getDescription() != null)
                .collect(Collectors.toMap(
                        Rule::getId,
                        rule -> rule.getDescription().getTextContent().strip()));
    }

    private TaskQuery mine(String personId, Collection<String> groups) {
        TaskQuery query = tasks.createTaskQuery();
        if (groups.isEmpty()) {
            return query.taskAssignee(personId);
        }
        return query.or()
                .taskAssignee(personId)
                .taskCandidateGroupIn(List.copyOf(groups))
                .endOr();
    }

    private OpenTask open(Task task) {
        List<IdentityLink> candidates = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getAssignee(),
                candidates.stream()
                        .map(IdentityLink::getGroupId)
                        .filter(id -> id != null)
                        .toList(),
                candidates.stream()
                        .map(IdentityLink::getUserId)
                        .filter(id -> id != null)
                        .toList(),
                moment(task.getDueDate()),
                moment(task.getCreateTime()));
    }

    private static OffsetDateTime moment(Date date) {
        return date == null
                ? null
                : date.toInstant().atZone(ZoneId.systemDefault()).toOffsetDateTime();
    }
}
