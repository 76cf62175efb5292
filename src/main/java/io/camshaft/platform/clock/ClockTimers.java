package io.camshaft.platform.clock;

import io.camshaft.platform.clock.DrawnTimer.Kind;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.stereotype.Component;

/** Sets the timer jobs of a phase to what its clock says, within the engine's command and its transaction. */
@Component
class ClockTimers {

    private final ClockKeeper keeper;

    ClockTimers(ClockKeeper keeper) {
        this.keeper = keeper;
    }

    /** The clock has moved; its execution is found by its id. */
    void follow(ClockRow clock) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(clock.executionId());
        if (execution != null) {
            ActivityImpl phase = execution.getProcessDefinition().findActivity(clock.elementId());
            follow(clock, DrawnClock.of(phase), execution);
        }
    }

    /**
     * A warning or breach that was given is given again where an extension puts it into the future; otherwise each comes once.
     */
    void follow(ClockRow clock, DrawnClock drawn, ExecutionEntity execution) {
        if (drawn == null) {
            return;
        }
        for (DrawnTimer timer : drawn.timers()) {
            Date due = dueDate(clock, timer);
            JobEntity job = jobOf(execution, timer);
            if (job != null) {
                job.setDuedate(due);
            } else if (clock.runs() && due.toInstant().isAfter(keeper.now().toInstant())) {
                schedule(timer, execution, due);
            }
        }
    }

    /** Another job in the place of one that came too early. */
    void schedule(DrawnTimer timer, ExecutionEntity execution, Date due) {
        TimerEntity job = timer.declaration().createTimerInstance(execution);
        job.setDuedate(due);
    }

    Date dueDate(ClockRow clock, DrawnTimer timer) {
        OffsetDateTime due = dueAt(clock, timer);
        return due == null ? ClockTimerDeclaration.NEVER : Date.from(due.toInstant());
    }

    /** Null while the clock stands still. */
    private OffsetDateTime dueAt(ClockRow clock, DrawnTimer timer) {
        if (clock == null || !clock.runs()) {
            return null;
        }
        Dial dial = clock.dial();
        Duration target = timer.kind() == Kind.WARNING ? dial.warnAfter() : dial.breachAfter(timer.factor());
        return dial.reached(target, keeper.calendarOf(clock));
    }

    /** The one that fires at this moment is as good as gone. */
    private static JobEntity jobOf(ExecutionEntity execution, DrawnTimer timer) {
        JobEntity firing = Context.getCommandContext().getCurrentJob();
        return execution.getJobs().stream()
                .filter(job -> job != firing)
                .filter(job -> job.getJobHandlerConfiguration() instanceof TimerJobConfiguration configuration
                        && timer.elementId().equals(configuration.getTimerElementKey()))
                .findFirst()
                .orElse(null);
    }
}
