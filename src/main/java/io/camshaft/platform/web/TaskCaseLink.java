package io.camshaft.platform.web;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** From a task in Tasklist to the page of its case. Who may not read the task learns nothing, not even that it exists. */
@Controller
class TaskCaseLink {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    TaskCaseLink(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    @GetMapping("/tasks/{taskId}/case")
    String caseOf(@PathVariable String taskId) {
        Task task = readable(taskId);
        if (task == null || task.getProcessInstanceId() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        if (instance == null || instance.getBusinessKey() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/cases/" + UriUtils.encodePathSegment(instance.getBusinessKey(), "UTF-8");
    }

    private Task readable(String taskId) {
        String person = CurrentUser.id();
        List<String> groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        try {
            identity.setAuthentication(person, groups);
            return tasks.createTaskQuery().taskId(taskId).singleResult();
        } finally {
            identity.clearAuthentication();
        }
    }
}
