package io.camshaft.platform.journal;

import io.camshaft.platform.journal.JournalEntry.Element;
import io.camshaft.platform.journal.JournalEntry.Model;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Makes journal entries out of what the engine hands over; the case number comes later. */
class EntryMaker {

    private final Clock clock;

    EntryMaker(Clock clock) {
        this.clock = clock;
    }

    static String actor() {
        String person = Context.getCommandContext().getAuthenticatedUserId();
        return person == null ? JournalEntry.SYSTEM : person;
    }

    JournalEntry entry(HistoricActivityInstanceEventEntity event, JournalKind kind, Map<String, Object> details) {
        Element element = new Element(
                event.getActivityId(), event.getActivityName(), event.getActivityType(), event.getActivityInstanceId());
        return entry(modelOf(event), kind, element, null, null, details);
    }

    JournalEntry entry(
            HistoricTaskInstanceEventEntity event, JournalKind kind, String formId, Map<String, Object> details) {
        Element element =
                new Element(event.getTaskDefinitionKey(), event.getName(), "userTask", event.getActivityInstanceId());
        return entry(modelOf(event), kind, element, event.getTaskId(), formId, details);
    }

    JournalEntry entry(TaskEntity task, JournalKind kind, String formId, Map<String, Object> details) {
        ExecutionEntity execution = task.getExecution();
        Element element =
                new Element(task.getTaskDefinitionKey(), task.getName(), "userTask", execution.getActivityInstanceId());
        return entry(modelOf(execution), kind, element, task.getId(), formId, details);
    }

    JournalEntry entry(ExecutionEntity execution, JournalKind kind, Map<String, Object> details) {
        Element element = new Element(
                execution.getActivityId(),
                execution.getCurrentActivityName(),
                (String) execution.getActivity().getProperty("type"),
                execution.getActivityInstanceId());
        return entry(modelOf(execution), kind, element, null, null, details);
    }

    JournalEntry entry(
            HistoryEvent event, JournalKind kind, Element element, String formId, Map<String, Object> details) {
        return entry(modelOf(event), kind, element, null, formId, details);
    }

    JournalEntry entry(ExecutionEntity execution, JournalKind kind, Element element, Map<String, Object> details) {
        return entry(modelOf(execution), kind, element, null, null, details);
    }

    private JournalEntry entry(
            Model model, JournalKind kind, Element element, String taskId, String formId, Map<String, Object> details) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String actId = JournalSession.current().actId();
        return new JournalEntry(0, null, actId, model, kind, element, taskId, now, actor(), null, formId, details);
    }

    private static Model modelOf(HistoryEvent event) {
        return model(definition(event.getProcessDefinitionId()), event.getProcessInstanceId());
    }

    private static Model modelOf(ExecutionEntity execution) {
        return model(definition(execution.getProcessDefinitionId()), execution.getProcessInstanceId());
    }

    static ProcessDefinitionEntity definition(String definitionId) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
    }

    private static Model model(ProcessDefinitionEntity definition, String instanceId) {
        return new Model(
                definition.getKey(),
                instanceId,
                definition.getVersion(),
                definition.getDeploymentId(),
                definition.getResourceName());
    }
}
