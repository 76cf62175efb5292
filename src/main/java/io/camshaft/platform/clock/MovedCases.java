package io.camshaft.platform.clock;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.stereotype.Component;

/**
 * Clocks of cases that move to another version of their model. Minutes, promise and pauses stay; the timers follow the new
 * drawing. The engine calls no listeners for what it moves, so the history event tells. It needs history level "activity".
 */
@Component
class MovedCases implements HistoryEventHandler {

    private final ClockRepository clocks;
    private final ClockKeeper keeper;
    private final ClockTimers timers;
    private final Pauses pauses;

    MovedCases(ClockRepository clocks, ClockKeeper keeper, ClockTimers timers, Pauses pauses) {
        this.clocks = clocks;
        this.keeper = keeper;
        this.timers = timers;
        this.pauses = pauses;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE)) {
            clocks.moveTo(activity.getActivityInstanceId(), activity.getActivityId(), activity.getExecutionId());
            pauses.moveTo(activity.getActivityInstanceId(), activity.getActivityId());
        } else if (event instanceof HistoricProcessInstanceEventEntity instance
                && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            Context.getCommandContext().registerCommandContextListener(new WhenMoved(instance.getProcessInstanceId()));
        }
    }

    private void settleIn(String processInstanceId) {
        for (ClockRow clock : clocks.lockedOfInstance(processInstanceId)) {
            ExecutionEntity execution =
                    Context.getCommandContext().getExecutionManager().findExecutionById(clock.executionId());
            ActivityImpl phase =
                    execution == null ? null : execution.getProcessDefinition().findActivity(clock.elementId());
            DrawnClock drawn = DrawnClock.of(phase);
            if (drawn == null) {
                // The new version limits no time here, and nothing would ever stop the clock.
                keeper.stop(clock);
            } else {
                ClockRow movedOver = keeper.movedOver(clock, drawn.warnPercent(execution));
                timers.follow(pauses.asDrawn(movedOver, drawn, execution), drawn, execution);
            }
        }
    }

    /** At the end of the command, when the new tree of executions and its timers stand. */
    private final class WhenMoved implements CommandContextListener {

        private final String processInstanceId;

        WhenMoved(String processInstanceId) {
            this.processInstanceId = processInstanceId;
        }

        @Override
        public void onCommandContextClose(CommandContext context) {
            settleIn(processInstanceId);
        }

        @Override
        public void onCommandFailed(CommandContext context, Throwable thrown) {
            // Nothing is held; the transaction rolls back.
        }
    }
}
