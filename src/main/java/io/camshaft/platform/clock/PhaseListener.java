package io.camshaft.platform.clock;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Starts the clock with its phase and stops it with it, however the phase ends. */
final class PhaseListener implements ExecutionListener {

    private final DrawnClock drawn;
    private final ClockRepository clocks;
    private final ClockKeeper keeper;
    private final ClockTimers timers;
    private final Pauses pauses;

    PhaseListener(DrawnClock drawn, ClockRepository clocks, ClockKeeper keeper, ClockTimers timers, Pauses pauses) {
        this.drawn = drawn;
        this.clocks = clocks;
        this.keeper = keeper;
        this.timers = timers;
        this.pauses = pauses;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity phase = (ExecutionEntity) execution;
        if (EVENTNAME_START.equals(phase.getEventName())) {
            start(phase);
        } else {
            clocks.lockedOf(phase.getActivityInstanceId()).ifPresent(keeper::stop);
        }
    }

    private void start(ExecutionEntity phase) {
        Duration within = drawn.within(phase);
        if (within == null) {
            return;
        }
        ClockRow clock = keeper.start(begun(phase), within, drawn.warnPercent(phase));
        timers.follow(pauses.underWay(clock, drawn, phase), drawn, phase);
    }

    private NewClock begun(ExecutionEntity phase) {
        String caseNo = phase.getProcessBusinessKey();
        if (caseNo == null) {
            throw new ProcessEngineException("Clock " + drawn.name() + " at " + phase.getActivityId()
                    + " belongs to no case: the process has no business key");
        }
        return new NewClock(
                caseNo,
                phase.getProcessDefinition().getKey(),
                phase.getProcessInstanceId(),
                phase.getId(),
                phase.getActivityInstanceId(),
                Passages.scopeOf(phase),
                phase.getActivityId(),
                drawn.name(),
                drawn.label(),
                drawn.likeness(phase),
                drawn.calendar());
    }
}
