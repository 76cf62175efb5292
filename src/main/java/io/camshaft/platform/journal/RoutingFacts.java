package io.camshaft.platform.journal;

import io.camshaft.platform.journal.JournalEntry.Element;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Journals which element wrote which routing fact. Local inputs, engine counters, lists, objects and long texts are none. */
class RoutingFacts {

    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");
    private static final int LONGEST_FACT = 255;

    private final EntryMaker maker;

    RoutingFacts(EntryMaker maker) {
        this.maker = maker;
    }

    void on(HistoricVariableUpdateEventEntity event) {
        boolean written = event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)
                || event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE);
        if (!written || local(event) || COUNTERS.contains(event.getVariableName()) || !isFact(event)) {
            return;
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put(event.getVariableName(), valueOf(event));
        JournalSession.current()
                .addFact(
                        event.getRootProcessInstanceId(),
                        maker.entry(
                                event,
                                JournalKind.FACTS_WRITTEN,
                                writer(event),
                                null,
                                Map.of("facts", Collections.unmodifiableMap(facts))));
    }

    private static boolean local(HistoricVariableUpdateEventEntity event) {
        String scope = event.getScopeActivityInstanceId();
        return event.getTaskId() != null
                || scope != null
                        && scope.equals(event.getActivityInstanceId())
                        && !scope.equals(event.getProcessInstanceId());
    }

    private static boolean isFact(HistoricVariableUpdateEventEntity event) {
        return switch (String.valueOf(event.getSerializerName())) {
            case "string" ->
                event.getTextValue() == null || event.getTextValue().length() <= LONGEST_FACT;
            case "boolean", "short", "integer", "long", "double", "null" -> true;
            default -> false;
        };
    }

    private static Object valueOf(HistoricVariableUpdateEventEntity event) {
        return switch (event.getSerializerName()) {
            case "string" -> event.getTextValue();
            case "boolean" -> event.getLongValue() == null ? null : event.getLongValue() == 1;
            case "double" -> event.getDoubleValue();
            case "null" -> null;
            default -> event.getLongValue();
        };
    }

    /** The element that wrote it; null for facts given from outside to the case as a whole. */
    private static Element writer(HistoricVariableUpdateEventEntity event) {
        BpmnExecutionContext running = Context.getBpmnExecutionContext();
        if (running != null
                && running.getExecution().getActivity() != null
                && running.getExecution().getProcessInstanceId().equals(event.getProcessInstanceId())) {
            // Also right for output mappings, which write from the scope around the element.
            return element(running.getExecution());
        }
        String visit = event.getActivityInstanceId();
        return Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(execution -> execution.getActivity() != null
                        && execution.getActivityInstanceId() != null
                        && execution.getActivityInstanceId().equals(visit))
                .findFirst()
                .map(RoutingFacts::element)
                .orElse(null);
    }

    private static Element element(ExecutionEntity execution) {
        return new Element(
                execution.getActivityId(),
                (String) execution.getActivity().getProperty("name"),
                (String) execution.getActivity().getProperty("type"),
                execution.getActivityInstanceId());
    }
}
