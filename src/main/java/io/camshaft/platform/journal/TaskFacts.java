package io.camshaft.platform.journal;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** What the journal takes from a task of the engine. */
final class TaskFacts {

    private TaskFacts() {}

    static Map<String, Object> ofNew(TaskEntity task, List<String> groups) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("groups", groups);
        details.put(
                "people",
                task.getCandidates().stream()
                        .map(IdentityLink::getUserId)
                        .filter(person -> person != null)
                        .sorted()
                        .toList());
        if (task.getAssignee() != null) {
            details.put("assignee", task.getAssignee());
        }
        if (task.getDueDate() != null) {
            details.put(
                    "due",
                    task.getDueDate()
                            .toInstant()
                            .atZone(ZoneId.systemDefault())
                            .toOffsetDateTime()
                            .toString());
        }
        return details;
    }

    /** Key of the Camunda Form as the model names it, or null. */
    static String formOf(TaskEntity task) {
        if (task.getTaskDefinition() == null) {
            return null;
        }
        Expression form = task.getTaskDefinition().getCamundaFormDefinitionKey();
        return form == null ? null : form.getExpressionText();
    }
}
