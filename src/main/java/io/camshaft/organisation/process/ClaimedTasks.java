package io.camshaft.organisation.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tasks that somebody may no longer work on go back to the queue they came from. */
@Component
class ClaimedTasks {

    private final TaskService taskService;
    private final AuthorizationService authorizationService;

    ClaimedTasks(TaskService taskService, AuthorizationService authorizationService) {
        this.taskService = taskService;
        this.authorizationService = authorizationService;
    }

    /** Tasks of the lost groups that no kept group reaches: the claim ends, and the right that claiming had left behind. */
    void giveBack(String personId, Collection<String> lostGroups, Set<String> keptGroups) {
        for (Task task : without(assigned(personId, lostGroups), assigned(personId, keptGroups))) {
            taskService.setAssignee(task.getId(), null);
        }
        Map<String, List<Authorization>> grants =
                authorizationService
                        .createAuthorizationQuery()
                        .userIdIn(personId)
                        .resourceType(Resources.TASK)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Authorization::getResourceId));
        if (grants.isEmpty()) {
            return;
        }
        for (Task task : without(granted(grants.keySet(), lostGroups), granted(grants.keySet(), keptGroups))) {
            grants.get(task.getId()).forEach(grant -> authorizationService.deleteAuthorization(grant.getId()));
        }
    }

    private List<Task> assigned(String personId, Collection<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : taskService
                        .createTaskQuery()
                        .taskAssignee(personId)
                        .taskCandidateGroupIn(List.copyOf(groups))
                        .includeAssignedTasks()
                        .list();
    }

    private List<Task> granted(Set<String> taskIds, Collection<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : taskService
                        .createTaskQuery()
                        .taskIdIn(taskIds.toArray(String[]::new))
                        .taskCandidateGroupIn(List.copyOf(groups))
                        .includeAssignedTasks()
                        .list();
    }

    private static List<Task> without(List<Task> all, List<Task> some) {
        Map<String, Task> kept = some.stream().collect(Collectors.toMap(Task::getId, Function.identity()));
        return all.stream().filter(task -> !kept.containsKey(task.getId())).toList();
    }
}
