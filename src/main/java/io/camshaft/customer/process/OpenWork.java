package io.camshaft.customer.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of a case that takes too long. */
@Component
class OpenWork {

    private final CustomerNews news;

    OpenWork(CustomerNews news) {
        this.news = news;
    }

    /** Tells those who can do them. */
    void remind(DelegateExecution execution) {
        for (Task task : open(execution)) {
            news.remind(
                    execution.getProcessBusinessKey(), task.getName(), "case-" + task.getId(), people(execution, task));
        }
    }

    /** Who is called in may do them too, and learns of it. Silence never decides. */
    void callIn(DelegateExecution execution, String group) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task task : open(execution)) {
            tasks.addCandidateGroup(task.getId(), group);
            // Who claimed it and fell silent would keep the next level out.
            tasks.setAssignee(task.getId(), null);
            news.callIn(execution.getProcessBusinessKey(), task.getName(), "escalated-" + task.getId(), group);
        }
    }

    private List<String> people(DelegateExecution execution, Task task) {
        List<IdentityLink> links =
                execution.getProcessEngineServices().getTaskService().getIdentityLinksForTask(task.getId());
        return task.getAssignee() != null ? List.of(task.getAssignee()) : news.ofGroups(links);
    }

    private static List<Task> open(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list();
    }
}
