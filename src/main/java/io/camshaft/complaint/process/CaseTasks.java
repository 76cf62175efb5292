package io.camshaft.complaint.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of a case that takes too long. Silence never decides; it calls people in. */
@Component
class CaseTasks {

    private final ComplaintNews news;

    CaseTasks(ComplaintNews news) {
        this.news = news;
    }

    /** All open tasks of the case. */
    static List<Task> all(DelegateExecution execution) {
        return service(execution)
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list();
    }

    /** The one of the department in whose turn the execution is. */
    static List<Task> ofTurn(DelegateExecution execution) {
        Integer turn = ComplaintHandling.TURN.in(execution);
        return all(execution).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(ComplaintHandling.ANSWER_DEPARTMENT)
                        && task instanceof DelegateTask inside
                        && ComplaintHandling.TURN.in(inside).equals(turn))
                .toList();
    }

    void warn(DelegateExecution execution, List<Task> tasks) {
        for (Task task : tasks) {
            List<String> people =
                    news.workers(task.getAssignee(), service(execution).getIdentityLinksForTask(task.getId()));
            String step = execution.getCurrentActivityId() + "-" + task.getId();
            news.tell("warned", execution.getProcessBusinessKey(), step, task.getName(), people);
        }
    }

    /** The group may do the tasks too and learns of it. */
    void callIn(DelegateExecution execution, List<Task> tasks, String group) {
        for (Task task : tasks) {
            service(execution).addCandidateGroup(task.getId(), group);
            // Who claimed it and fell silent would keep the next level out.
            service(execution).setAssignee(task.getId(), null);
            String step = execution.getCurrentActivityId() + "-" + task.getId();
            news.tell("escalated", execution.getProcessBusinessKey(), step, task.getName(), news.members(group));
        }
    }

    private static TaskService service(DelegateExecution execution) {
        return execution.getProcessEngineServices().getTaskService();
    }
}
