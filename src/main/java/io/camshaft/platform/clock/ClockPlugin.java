package io.camshaft.platform.clock;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.stereotype.Component;

/** Connects the clocks to the engine. */
@Component
class ClockPlugin extends AbstractProcessEnginePlugin {

    private final ClockRepository clocks;
    private final ClockKeeper keeper;
    private final ClockTimers timers;
    private final Pauses pauses;
    private final MovedCases moved;

    ClockPlugin(ClockRepository clocks, ClockKeeper keeper, ClockTimers timers, Pauses pauses, MovedCases moved) {
        this.clocks = clocks;
        this.keeper = keeper;
        this.timers = timers;
        this.pauses = pauses;
        this.moved = moved;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> parsers = orEmpty(configuration.getCustomPreBPMNParseListeners());
        parsers.add(new ClockParser(clocks, keeper, timers, pauses));
        configuration.setCustomPreBPMNParseListeners(parsers);

        @SuppressWarnings("rawtypes")
        List<JobHandler> handlers = orEmpty(configuration.getCustomJobHandlers());
        handlers.add(new ClockTimerHandler(clocks, keeper, timers));
        configuration.setCustomJobHandlers(handlers);

        List<HistoryEventHandler> history = orEmpty(configuration.getCustomHistoryEventHandlers());
        history.add(moved);
        configuration.setCustomHistoryEventHandlers(history);
    }

    private static <T> List<T> orEmpty(List<T> configured) {
        return configured == null ? new ArrayList<>() : new ArrayList<>(configured);
    }
}
