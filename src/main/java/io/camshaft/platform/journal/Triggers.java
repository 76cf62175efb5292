package io.camshaft.platform.journal;

import io.camshaft.platform.journal.JournalEntry.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.ErrorEventDefinition;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Tells from an event's type what set it off: events that catch are entered when it happens, those in the flow are left. */
final class Triggers {

    private Triggers() {}

    record Trigger(JournalKind kind, Map<String, Object> details) {}

    /** @param soFar of the instance in this command; asked only where an error must be traced */
    static Optional<Trigger> onEntry(HistoricActivityInstanceEventEntity event, Supplier<List<JournalEntry>> soFar) {
        // What starts a case is its start, which has an entry of its own.
        return startsACase(event) ? Optional.empty() : inTheCase(event, soFar);
    }

    private static boolean startsACase(HistoricActivityInstanceEventEntity event) {
        return switch (event.getActivityType()) {
            case ActivityTypes.START_EVENT_TIMER, ActivityTypes.START_EVENT_MESSAGE, ActivityTypes.START_EVENT_SIGNAL ->
                activity(event).getFlowScope() instanceof ProcessDefinitionImpl;
            default -> false;
        };
    }

    private static Optional<Trigger> inTheCase(
            HistoricActivityInstanceEventEntity event, Supplier<List<JournalEntry>> soFar) {
        return switch (event.getActivityType()) {
            case ActivityTypes.BOUNDARY_TIMER, ActivityTypes.START_EVENT_TIMER -> timer();
            case ActivityTypes.BOUNDARY_MESSAGE,
                    ActivityTypes.START_EVENT_MESSAGE,
                    ActivityTypes.BOUNDARY_SIGNAL,
                    ActivityTypes.START_EVENT_SIGNAL -> message(event);
            case ActivityTypes.BOUNDARY_ESCALATION,
                    ActivityTypes.START_EVENT_ESCALATION,
                    ActivityTypes.INTERMEDIATE_EVENT_ESCALATION_THROW,
                    ActivityTypes.END_EVENT_ESCALATION -> Optional.of(new Trigger(JournalKind.ESCALATED, Map.of()));
            case ActivityTypes.BOUNDARY_ERROR, ActivityTypes.START_EVENT_ERROR -> error(event, soFar.get());
            default -> Optional.empty();
        };
    }

    static Optional<Trigger> onExit(HistoricActivityInstanceEventEntity event) {
        return switch (event.getActivityType()) {
            case ActivityTypes.INTERMEDIATE_EVENT_TIMER -> timer();
            case ActivityTypes.INTERMEDIATE_EVENT_MESSAGE,
                    ActivityTypes.INTERMEDIATE_EVENT_SIGNAL,
                    ActivityTypes.TASK_RECEIVE_TASK -> message(event);
            default -> Optional.empty();
        };
    }

    private static Optional<Trigger> timer() {
        return Optional.of(new Trigger(JournalKind.TIMER_FIRED, Map.of()));
    }

    private static Optional<Trigger> message(HistoricActivityInstanceEventEntity event) {
        ScopeImpl scope = activity(event).getEventScope();
        EventSubscriptionDeclaration declaration =
                scope.getProperties().get(BpmnProperties.EVENT_SUBSCRIPTION_DECLARATIONS).values().stream()
                        .filter(candidate -> event.getActivityId().equals(candidate.getActivityId()))
                        .findFirst()
                        .orElse(null);
        String name = declaration == null ? null : declaration.getUnresolvedEventName();
        return Optional.of(new Trigger(JournalKind.MESSAGE_RECEIVED, name == null ? Map.of() : Map.of("name", name)));
    }

    /** The element that threw is the last one that was entered and not left in the normal way. */
    private static Optional<Trigger> error(HistoricActivityInstanceEventEntity event, List<JournalEntry> soFar) {
        Map<String, Object> details = new LinkedHashMap<>();
        activity(event).getEventScope().getProperties().get(BpmnProperties.ERROR_EVENT_DEFINITIONS).stream()
                .filter(definition -> event.getActivityId().equals(definition.getHandlerActivityId()))
                .map(ErrorEventDefinition::getErrorCode)
                .filter(code -> code != null)
                .findFirst()
                .ifPresent(code -> details.put("code", code));
        soFar.stream()
                .filter(entry -> entry.kind() == JournalKind.LEFT && entry.flag("cancelled"))
                .map(JournalEntry::element)
                .reduce((first, second) -> innermost(soFar, first, second))
                .ifPresent(thrower -> details.put("thrownBy", thrower.id()));
        return Optional.of(new Trigger(JournalKind.ERROR_CAUGHT, details));
    }

    /** Of two cancelled elements the one entered later. */
    private static Element innermost(List<JournalEntry> soFar, Element first, Element second) {
        List<String> entered = soFar.stream()
                .filter(entry -> entry.kind() == JournalKind.ENTERED)
                .map(entry -> entry.element().visit())
                .toList();
        return entered.indexOf(second.visit()) > entered.indexOf(first.visit()) ? second : first;
    }

    private static ActivityImpl activity(HistoricActivityInstanceEventEntity event) {
        return EntryMaker.definition(event.getProcessDefinitionId()).findActivity(event.getActivityId());
    }
}
