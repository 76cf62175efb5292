package io.camshaft.survey.process;

import io.camshaft.messaging.Notice;
import io.camshaft.messaging.Outbox;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells colleagues about dissatisfied customers. The words are in templates/survey/mail; nothing in them is personal. */
@Component
class SurveyNews {

    private final Organisation organisation;
    private final Outbox outbox;

    SurveyNews(Organisation organisation, Outbox outbox) {
        this.organisation = organisation;
        this.outbox = outbox;
    }

    /** @param template "dissatisfied" or "overdue" */
    void tell(String template, String caseNo, String step, Collection<String> people, Map<String, Object> facts) {
        people.forEach(person -> outbox.tell(new Notice("survey/mail/" + template, caseNo, person, step, facts)));
    }

    List<String> members(String group) {
        return organisation.members(group).stream().map(Person::id).toList();
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
