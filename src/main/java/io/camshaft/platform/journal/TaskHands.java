package io.camshaft.platform.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Sees who takes a task and who gives it to whom. History events carry the new assignee only, and no candidates; a listener that
 * is built into every user task sees both.
 */
class TaskHands extends AbstractBpmnParseListener implements TaskListener {

    private final EntryMaker maker;

    TaskHands(EntryMaker maker) {
        this.maker = maker;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
        task.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
        element.elements().stream()
                .filter(child -> child.getTagName().equals("extensionElements"))
                .flatMap(extensions -> extensions.elements().stream())
                .filter(listener -> EVENTNAME_TIMEOUT.equals(listener.attribute("event")))
                .map(listener -> listener.attribute("id"))
                .forEach(id -> task.addTimeoutTaskListener(id, told(id, task.getTimeoutTaskListener(id))));
    }

    /** A timer on a task leaves no history event, so its listener is told about here. */
    private TaskListener told(String listenerId, TaskListener listener) {
        return task -> {
            TaskEntity entity = (TaskEntity) task;
            JournalSession.current()
                    .add(
                            entity.getExecution().getRootProcessInstanceId(),
                            entity.getTenantId(),
                            maker.entry(
                                    entity,
                                    JournalKind.TASK_TIMER_FIRED,
                                    TaskFacts.formOf(entity),
                                    Map.of("listener", listenerId)));
            listener.notify(task);
        };
    }

    @Override
    public void notify(DelegateTask delegateTask) {
        TaskEntity task = (TaskEntity) delegateTask;
        JournalSession session = JournalSession.current();
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            session.rememberCandidates(task);
            return;
        }
        PropertyChange change = task.getPropertyChanges().get("assignee");
        // Without an execution somebody else has just ended the task: the engine refuses this change when it writes.
        if (change != null && task.getExecution() != null && !createdNow(session, task)) {
            handOver(session, task, (String) change.getOrgValue());
        }
    }

    /** A task that is born with an assignee tells so in its TASK_CREATED entry. */
    private static boolean createdNow(JournalSession session, TaskEntity task) {
        return session.soFar(task.getProcessInstanceId()).stream()
                .anyMatch(entry ->
                        entry.kind() == JournalKind.TASK_CREATED && task.getId().equals(entry.taskId()));
    }

    private void handOver(JournalSession session, TaskEntity task, String before) {
        String after = task.getAssignee();
        JournalKind kind;
        if (after == null) {
            kind = JournalKind.TASK_UNCLAIMED;
        } else if (before == null && after.equals(EntryMaker.actor())) {
            kind = JournalKind.TASK_CLAIMED;
            session.rememberCandidates(task);
        } else {
            kind = JournalKind.TASK_HANDED_OVER;
        }
        Map<String, Object> hands = new LinkedHashMap<>();
        hands.put("from", before);
        hands.put("to", after);
        hands.put("reason", session.reasonOf(task.getId()));
        hands.values().removeIf(value -> value == null);
        session.add(
                task.getExecution().getRootProcessInstanceId(),
                task.getTenantId(),
                maker.entry(task, kind, TaskFacts.formOf(task), hands));
    }
}
