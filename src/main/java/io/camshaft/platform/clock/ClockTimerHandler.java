package io.camshaft.platform.clock;

import io.camshaft.platform.clock.DrawnTimer.Kind;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Fires boundary timers. A job executor may hold a job that it fetched before the clock was paused or extended; such a job, or one
 * that an administrator runs early, fires nothing and another one waits for the right time.
 */
final class ClockTimerHandler extends TimerExecuteNestedActivityJobHandler {

    private final ClockRepository clocks;
    private final ClockKeeper keeper;
    private final ClockTimers timers;

    ClockTimerHandler(ClockRepository clocks, ClockKeeper keeper, ClockTimers timers) {
        this.clocks = clocks;
        this.keeper = keeper;
        this.timers = timers;
    }

    @Override
    public void execute(
            TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context, String tenantId) {
        ActivityImpl event = execution.getProcessDefinition().findActivity(configuration.getTimerElementKey());
        DrawnClock drawn = event == null ? null : DrawnClock.of(event.getEventScope());
        DrawnTimer timer = drawn == null ? null : drawn.timer(event.getId());
        if (timer == null || isTime(timer, execution)) {
            super.execute(configuration, execution, context, tenantId);
        }
    }

    private boolean isTime(DrawnTimer timer, ExecutionEntity execution) {
        Optional<ClockRow> clock = clocks.lockedAt(
                execution.getProcessInstanceId(), timer.declaration().phase(), execution.getId());
        Date due = timers.dueDate(clock.orElse(null), timer);
        if (due.toInstant().isAfter(keeper.now().toInstant())) {
            timers.schedule(timer, execution, due);
            return false;
        }
        clock.ifPresent(running -> {
            if (timer.kind() == Kind.WARNING) {
                keeper.warned(running);
            } else {
                keeper.breached(running);
            }
        });
        return true;
    }
}
