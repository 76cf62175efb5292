package io.camshaft.conventions;

import io.camshaft.platform.clock.ClockProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Clocks on the diagram and the events that follow them. */
public final class ClockRules {

    private static final Set<String> CALENDARS = Set.of("WORKING", "ROUND_THE_CLOCK");
    private static final Set<String> EVENTS = Set.of("warning", "breach");

    private ClockRules() {}

    public static List<Finding> clocksAreDrawnCompletely(ProcessModel model) {
        return model.all(FlowNode.class)
                .filter(node -> properties(node).keySet().stream()
                        .anyMatch(name -> name.startsWith(ClockProperties.CLOCK)
                                && !name.equals(ClockProperties.EVENT)
                                && !name.equals(ClockProperties.FACTOR)))
                .flatMap(node -> wrong(model, node).stream()
                        .map(wrong -> model.finding(node, wrong, "choose the element template Clock and fill it in")))
                .toList();
    }

    private static List<String> wrong(ProcessModel model, FlowNode node) {
        Map<String, String> drawn = properties(node);
        List<String> wrong = new ArrayList<>();
        String within = drawn.getOrDefault(ClockProperties.WITHIN, "");
        String warnAt = drawn.getOrDefault(ClockProperties.WARN_AT, "80");
        check(wrong, node instanceof Activity, "a clock on something that is no activity");
        check(wrong, drawn.getOrDefault(ClockProperties.CLOCK, "").matches("[a-z][A-Za-z]*"), "no name of its clock");
        check(wrong, NamingRules.isFilled(drawn.get(ClockProperties.LABEL)), "its clock has no label for people");
        check(
                wrong,
                CALENDARS.contains(drawn.get(ClockProperties.CALENDAR)),
                "its clock counts in none of " + CALENDARS);
        check(
                wrong,
                ClockProperties.isExpression(within) || ClockProperties.duration(within) != null,
                "clockWithin is no time such as PT24H");
        check(
                wrong,
                ClockProperties.isExpression(warnAt) || warnAt.matches("[1-9]\\d?"),
                "clockWarnAt is no percentage from 1 to 99");
        for (String id : ClockProperties.ids(drawn.get(ClockProperties.PAUSED_BY))) {
            ModelElementInstance pauser = model.bpmn().getModelElementById(id);
            check(
                    wrong,
                    pauser instanceof FlowNode && (isInside(pauser, node) || isInside(pauser, node.getParentElement())),
                    "paused by " + id + ", which is neither inside nor beside it");
        }
        return wrong;
    }

    public static List<Finding> clockEventsStandOnPhasesWithAClock(ProcessModel model) {
        return model.all(BoundaryEvent.class)
                .flatMap(event -> wrong(event).stream()
                        .map(wrong -> model.finding(
                                event, wrong, "choose the element template Clock event on a phase with a clock")))
                .toList();
    }

    private static List<String> wrong(BoundaryEvent event) {
        Map<String, String> drawn = properties(event);
        List<String> wrong = new ArrayList<>();
        boolean follows = drawn.containsKey(ClockProperties.EVENT);
        boolean timer = event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
        if (!follows) {
            boolean asks = event.getEventDefinitions().stream()
                    .anyMatch(definition -> definition.getRawTextContent().contains("${clocks."));
            check(wrong, !asks, "asks the clock for its time but is no clockEvent");
            return wrong;
        }
        check(wrong, EVENTS.contains(drawn.get(ClockProperties.EVENT)), "its clockEvent is none of " + EVENTS);
        check(wrong, timer, "a clockEvent that is no timer");
        check(
                wrong,
                drawn.getOrDefault(ClockProperties.FACTOR, "1").matches("[1-9]\\d?(\\.\\d+)?"),
                "clockFactor is no number from 1 on");
        check(
                wrong,
                properties(event.getAttachedTo()).containsKey(ClockProperties.CLOCK),
                "a clockEvent on a phase without a clock");
        check(
                wrong,
                event.getAttachedTo().getLoopCharacteristics() == null,
                "a clockEvent on the edge of all rounds; put the step into a sub-process and repeat that");
        return wrong;
    }

    private static void check(List<String> wrong, boolean fulfilled, String finding) {
        if (!fulfilled) {
            wrong.add(finding);
        }
    }

    private static boolean isInside(ModelElementInstance element, ModelElementInstance around) {
        for (ModelElementInstance at = element.getParentElement(); at != null; at = at.getParentElement()) {
            if (at.equals(around)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            Stream<CamundaProperties> groups =
                    element
                            .getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaProperties.class)
                            .list()
                            .stream();
            groups.flatMap(group -> group.getCamundaProperties().stream())
                    .forEach((CamundaProperty property) -> properties.put(
                            property.getCamundaName(), Objects.toString(property.getCamundaValue(), "")));
        }
        return properties;
    }
}
