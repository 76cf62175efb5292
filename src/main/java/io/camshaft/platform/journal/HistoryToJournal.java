package io.camshaft.platform.journal;

import io.camshaft.platform.form.Submission;
import io.camshaft.platform.journal.JournalEntry.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Turns the engine's history events into journal entries, in the engine's transaction. It needs history level "activity" for
 * the steps and "audit" for the routing facts.
 */
class HistoryToJournal implements HistoryEventHandler {

    private final EntryMaker maker;
    private final RoutingFacts facts;
    private final SubmittedValues submitted;

    HistoryToJournal(EntryMaker maker, SubmittedValues submitted) {
        this.maker = maker;
        this.facts = new RoutingFacts(maker);
        this.submitted = submitted;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event.getProcessDefinitionId() == null || event.getRootProcessInstanceId() == null) {
            return;
        }
        if (event instanceof HistoricProcessInstanceEventEntity instance) {
            onInstance(instance);
        } else if (event instanceof HistoricActivityInstanceEventEntity activity) {
            onActivity(activity);
        } else if (event instanceof HistoricTaskInstanceEventEntity task) {
            onTask(task);
        } else if (event instanceof HistoricVariableUpdateEventEntity variable) {
            facts.on(variable);
        }
    }

    private void onInstance(HistoricProcessInstanceEventEntity event) {
        JournalSession session = JournalSession.current();
        boolean root = event.getProcessInstanceId().equals(event.getRootProcessInstanceId());
        if (!root) {
            return;
        }
        session.caseNumber(event.getRootProcessInstanceId(), event.getBusinessKey());
        if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            Submission form = Submission.maybeCurrent()
                    .filter(submission -> submission.taskId() == null)
                    .orElse(null);
            Element start = event.getStartActivityId() == null
                    ? null
                    : new Element(event.getStartActivityId(), null, "startEvent", null);
            add(event, JournalKind.CASE_STARTED, start, form == null ? null : form.formId(), submitted.of(form));
        } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            add(event, JournalKind.MIGRATED, null, null, Map.of());
        } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            onEnd(session, event);
        }
    }

    private void onEnd(JournalSession session, HistoricProcessInstanceEventEntity event) {
        String reason = event.getDeleteReason();
        boolean completed = HistoricProcessInstance.STATE_COMPLETED.equals(event.getState());
        if (HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(event.getState())
                || !completed && reason != null) {
            add(event, JournalKind.CASE_WITHDRAWN, null, null, reason == null ? Map.of() : Map.of("reason", reason));
            return;
        }
        String outcome = session.soFar(event.getProcessInstanceId()).stream()
                .filter(entry -> entry.kind() == JournalKind.ENTERED
                        && entry.element().type().endsWith("EndEvent"))
                .reduce((first, second) -> second)
                .map(JournalEntry::elementId)
                .orElse(event.getEndActivityId());
        add(event, JournalKind.CASE_ENDED, null, null, Map.of("outcome", outcome == null ? event.getState() : outcome));
    }

    private void add(
            HistoricProcessInstanceEventEntity event,
            JournalKind kind,
            Element element,
            String formId,
            Map<String, Object> details) {
        JournalSession.current()
                .add(
                        event.getRootProcessInstanceId(),
                        event.getTenantId(),
                        maker.entry(event, kind, element, formId, details));
    }

    private void onActivity(HistoricActivityInstanceEventEntity event) {
        JournalSession session = JournalSession.current();
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            Triggers.onEntry(event, () -> session.soFar(event.getProcessInstanceId()))
                    .ifPresent(trigger -> add(event, trigger.kind(), trigger.details()));
            add(event, JournalKind.ENTERED, Map.of());
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            boolean cancelled = event.isCanceled();
            if (!cancelled) {
                Triggers.onExit(event).ifPresent(trigger -> add(event, trigger.kind(), trigger.details()));
            }
            add(event, JournalKind.LEFT, leaving(event, cancelled));
        }
    }

    private static Map<String, Object> leaving(HistoricActivityInstanceEventEntity event, boolean cancelled) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (cancelled) {
            details.put("cancelled", true);
        }
        if (event.getCalledProcessInstanceId() != null) {
            details.put("calledInstance", event.getCalledProcessInstanceId());
        }
        return details;
    }

    private void add(HistoricActivityInstanceEventEntity event, JournalKind kind, Map<String, Object> details) {
        JournalSession.current()
                .add(event.getRootProcessInstanceId(), event.getTenantId(), maker.entry(event, kind, details));
    }

    private void onTask(HistoricTaskInstanceEventEntity event) {
        if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
            TaskEntity task = Context.getCommandContext()
                    .getDbEntityManager()
                    .getCachedEntity(TaskEntity.class, event.getTaskId());
            add(event, JournalKind.TASK_CREATED, task == null ? null : TaskFacts.formOf(task), Map.of());
        } else if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)) {
            if (TaskEntity.DELETE_REASON_COMPLETED.equals(event.getDeleteReason())) {
                Submission form = Submission.maybeCurrent()
                        .filter(submission -> event.getTaskId().equals(submission.taskId()))
                        .orElse(null);
                add(event, JournalKind.TASK_COMPLETED, form == null ? null : form.formId(), submitted.of(form));
            } else {
                add(event, JournalKind.TASK_CANCELLED, null, Map.of());
            }
        }
    }

    private void add(
            HistoricTaskInstanceEventEntity event, JournalKind kind, String formId, Map<String, Object> details) {
        JournalSession.current()
                .add(event.getRootProcessInstanceId(), event.getTenantId(), maker.entry(event, kind, formId, details));
    }
}
