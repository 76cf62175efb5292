package io.camshaft.platform.journal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Stands in a replay for every delegate, listener and bean call of the model: it does nothing but write again the routing facts
 * that the step wrote in the original, the n-th visit those of the n-th visit. Public only because expressions call it.
 */
public final class ReplayStandIn implements JavaDelegate, ExecutionListener, TaskListener {

    private final Recording recording;
    private final Supplier<List<JournalEntry>> replayed;
    private final Set<String> stepsWithoutRecord = new LinkedHashSet<>();
    private final Map<String, Set<String>> computed = new HashMap<>();

    ReplayStandIn(Recording recording, Supplier<List<JournalEntry>> replayed) {
        this.recording = recording;
        this.replayed = replayed;
    }

    /** Facts that the model itself computes at elements, by element id: those are never taken from the record. */
    void modelComputes(Map<String, Set<String>> names) {
        computed.putAll(names);
    }

    Set<String> stepsWithoutRecord() {
        return stepsWithoutRecord;
    }

    @Override
    public void execute(DelegateExecution execution) {
        apply(execution);
    }

    /** For {@code camunda:expression} without a result. */
    public Object step(DelegateExecution execution) {
        apply(execution);
        return null;
    }

    /** For expressions with a result: the recorded value of the variable that gets it. */
    public Object fact(DelegateExecution execution, String name) {
        return recording
                .facts(process(execution), execution.getCurrentActivityId(), visit(execution))
                .get(name);
    }

    @Override
    public void notify(DelegateExecution execution) {
        // Listeners of a process or of a flow write with no element of their own.
        if (execution.getCurrentActivityId() == null || EVENTNAME_TAKE.equals(execution.getEventName())) {
            return;
        }
        if (isUserTask(execution) && EVENTNAME_START.equals(execution.getEventName())) {
            write(
                    execution,
                    recording.factsOnEntry(process(execution), execution.getCurrentActivityId(), visit(execution)));
        } else {
            write(execution, recording.facts(process(execution), execution.getCurrentActivityId(), visit(execution)));
        }
    }

    /** Facts of a completion are handed over with it; those of other task events were written when the task was entered. */
    @Override
    public void notify(DelegateTask task) {
        if (!TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
            DelegateExecution execution = task.getExecution();
            write(execution, recording.factsOnEntry(process(execution), task.getTaskDefinitionKey(), visit(execution)));
        }
    }

    private void apply(DelegateExecution execution) {
        String element = execution.getCurrentActivityId();
        if (!recording.knows(process(execution), element)) {
            stepsWithoutRecord.add(element);
            return;
        }
        int visit = visit(execution);
        recording.errorOf(process(execution), element, visit).ifPresent(code -> {
            throw new BpmnError(code.isEmpty() ? "REPLAYED" : code);
        });
        write(execution, recording.facts(process(execution), element, visit));
    }

    private void write(DelegateExecution execution, Map<String, Object> facts) {
        Map<String, Object> written = new LinkedHashMap<>(facts);
        written.keySet().removeAll(computed.getOrDefault(execution.getCurrentActivityId(), Set.of()));
        execution.setVariables(written);
    }

    /** How often the element was visited in the replay before this visit. */
    private int visit(DelegateExecution execution) {
        return Math.max(
                0,
                Recording.visits(replayed.get(), process(execution), execution.getCurrentActivityId())
                        .indexOf(execution.getActivityInstanceId()));
    }

    private static boolean isUserTask(DelegateExecution execution) {
        return "userTask".equals(((ExecutionEntity) execution).getActivity().getProperty("type"));
    }

    private static String process(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }
}
