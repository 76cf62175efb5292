package io.camshaft.revisit.process;

import io.camshaft.messaging.Notice;
import io.camshaft.messaging.Outbox;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells colleagues about calls and notices. The words are in templates/revisit/mail; nothing in them is personal. */
@Component
class RevisitNews {

    private final Organisation organisation;
    private final Outbox outbox;

    RevisitNews(Organisation organisation, Outbox outbox) {
        this.organisation = organisation;
        this.outbox = outbox;
    }

    /** @param template "missed", "number", "reminded" or "escalated" */
    void tell(String template, String caseNo, String step, Collection<String> people, Map<String, Object> facts) {
        people.forEach(person -> outbox.tell(new Notice("revisit/mail/" + template, caseNo, person, step, facts)));
    }

    List<String> members(String group) {
        return organisation.members(group).stream().map(Person::id).toList();
    }

    /** The assignee, or all who may. */
    List<String> workers(DelegateExecution execution, Task task) {
        return task.getAssignee() != null
                ? List.of(task.getAssignee())
                : execution.getProcessEngineServices().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .flatMap(group -> members(group).stream())
                        .distinct()
                        .toList();
    }

    /** Open tasks of the case. */
    static List<Task> open(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list();
    }
}
