package io.camshaft.platform.clock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads clocks from a model when it is deployed or loaded. What is drawn wrongly refuses the deployment, naming the element. */
final class ClockParser extends AbstractBpmnParseListener {

    private final ClockRepository clocks;
    private final ClockKeeper keeper;
    private final ClockTimers timers;
    private final Pauses pauses;

    ClockParser(ClockRepository clocks, ClockKeeper keeper, ClockTimers timers, Pauses pauses) {
        this.clocks = clocks;
        this.keeper = keeper;
        this.timers = timers;
        this.pauses = pauses;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        Map<Element, Map<String, String>> drawn = new LinkedHashMap<>();
        collect(process, drawn);
        drawn.forEach((element, properties) -> {
            if (properties.containsKey(ClockProperties.CLOCK)) {
                drawClock(element, properties, definition);
            }
        });
        drawn.forEach((element, properties) -> {
            if (properties.containsKey(ClockProperties.EVENT)) {
                drawTimer(element, properties, definition);
            }
        });
    }

    private static void collect(Element around, Map<Element, Map<String, String>> drawn) {
        for (Element element : around.elements()) {
            Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
            if (properties != null) {
                drawn.put(element, properties);
            }
            collect(element, drawn);
        }
    }

    private void drawClock(Element element, Map<String, String> properties, ProcessDefinitionEntity definition) {
        ActivityImpl phase = definition.findActivity(element.attribute("id"));
        require(phase != null && phase.getActivityBehavior() != null, "A clock belongs to an activity", element);
        String within = properties.get(ClockProperties.WITHIN);
        require(
                ClockProperties.isExpression(within) || within != null && ClockProperties.duration(within) != null,
                "clockWithin is an ISO duration such as PT24H, or an expression",
                element);
        Set<String> pausedBy = ClockProperties.ids(properties.get(ClockProperties.PAUSED_BY));
        DrawnClock clock = new DrawnClock(
                properties.get(ClockProperties.CLOCK),
                properties.get(ClockProperties.LABEL),
                properties.getOrDefault(ClockProperties.CALENDAR, ""),
                expression(within),
                expression(properties.get(ClockProperties.WARN_AT)),
                expression(properties.get(ClockProperties.LIKENESS)),
                pausedBy,
                new ArrayList<>());
        require(!clock.calendar().isBlank(), "clockCalendar says WORKING or ROUND_THE_CLOCK", element);
        clock.putOn(phase);
        listen(phase, new PhaseListener(clock, clocks, keeper, timers, pauses));
        for (String id : pausedBy) {
            ActivityImpl pauser = definition.findActivity(id);
            require(pauser != null, "clockPausedBy names " + id + ", which is not there", element);
            listen(pauser, new PauseListener(phase.getId(), pauses));
        }
    }

    private static void drawTimer(Element element, Map<String, String> properties, ProcessDefinitionEntity definition) {
        ActivityImpl event = definition.findActivity(element.attribute("id"));
        ScopeImpl phase = event == null ? null : event.getEventScope();
        TimerDeclarationImpl drawn =
                TimerDeclarationImpl.getDeclarationsForScope(phase).get(element.attribute("id"));
        boolean repeated = phase instanceof ActivityImpl activity
                && activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior;
        require(
                !repeated,
                "A clockEvent stands on the edge of all rounds here; put the step into a sub-process and repeat that",
                element);
        DrawnClock clock = DrawnClock.of(phase);
        require(drawn != null && clock != null, "A clockEvent is a timer on the edge of a phase with a clock", element);
        DrawnTimer.Kind kind = kind(properties.get(ClockProperties.EVENT));
        Double factor = ClockProperties.factor(properties);
        require(kind != null, "clockEvent is warning or breach", element);
        require(factor != null, "clockFactor is a number above zero", element);
        ClockTimerDeclaration following =
                new ClockTimerDeclaration(drawn, phase.getId(), TimerExecuteNestedActivityJobHandler.TYPE);
        phase.getProperties().get(BpmnProperties.TIMER_DECLARATIONS).put(event.getId(), following);
        clock.timers().add(new DrawnTimer(event.getId(), kind, factor, following));
    }

    private static DrawnTimer.Kind kind(String event) {
        for (DrawnTimer.Kind kind : DrawnTimer.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(event)) {
                return kind;
            }
        }
        return null;
    }

    private static Expression expression(String text) {
        return text == null || text.isBlank()
                ? null
                : Context.getProcessEngineConfiguration().getExpressionManager().createExpression(text.strip());
    }

    /** Built in: also where somebody deletes an instance and skips the model's own listeners. */
    private static void listen(ActivityImpl activity, ExecutionListener listener) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener);
    }

    private static void require(boolean fulfilled, String rule, Element element) {
        if (!fulfilled) {
            throw new BpmnParseException(element.attribute("id") + ": " + rule, element);
        }
    }
}
