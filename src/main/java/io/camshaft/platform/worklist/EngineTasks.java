package io.camshaft.platform.worklist;

import io.camshaft.platform.worklist.WorkChanges.Candidate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Open tasks as the engine itself tells them, for comparison. */
@Component
class EngineTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    EngineTasks(TaskService tasks, RuntimeService runtime, RepositoryService repository) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
    }

    long count() {
        return tasks.createTaskQuery().count();
    }

    List<EngineTask> page(int first, int most) {
        return read(tasks.createTaskQuery().orderByTaskId().asc().listPage(first, most));
    }

    List<EngineTask> of(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : read(tasks.createTaskQuery()
                        .taskIdIn(taskIds.toArray(String[]::new))
                        .list());
    }

    /** In order, each once. */
    Set<String> principalsOf(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(link -> Candidate.of(taskId, link.getGroupId(), link.getUserId())
                        .principal())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<EngineTask> read(List<Task> found) {
        Map<String, ProcessInstance> own = instances(found.stream().map(Task::getProcessInstanceId));
        Map<String, ProcessInstance> roots =
                instances(own.values().stream().map(ProcessInstance::getRootProcessInstanceId));
        return found.stream()
                .map(task -> {
                    ProcessInstance instance =
                            task.getProcessInstanceId() == null ? null : own.get(task.getProcessInstanceId());
                    return read(task, instance == null ? null : roots.get(instance.getRootProcessInstanceId()));
                })
                .toList();
    }

    private Map<String, ProcessInstance> instances(java.util.stream.Stream<String> ids) {
        Set<String> wanted = ids.filter(Objects::nonNull).collect(Collectors.toSet());
        return wanted.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(wanted).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
    }

    private EngineTask read(Task task, ProcessInstance root) {
        return new EngineTask(
                task.getId(),
                root == null ? null : root.getBusinessKey(),
                root == null ? null : keyOf(root.getProcessDefinitionId()),
                keyOf(task.getProcessDefinitionId()),
                task.getProcessInstanceId(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getTenantId(),
                task.getPriority(),
                task.isSuspended(),
                moment(task.getCreateTime()),
                moment(task.getDueDate()));
    }

    private String keyOf(String definitionId) {
        return definitionId == null
                ? null
                : repository.getProcessDefinition(definitionId).getKey();
    }

    private static OffsetDateTime moment(Date date) {
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
    }
}
