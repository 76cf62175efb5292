package io.camshaft.platform.clock;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/**
 * Takes the place of the timer that the engine read from the drawing. The engine makes boundary timers before the start listeners
 * of the phase, when the clock does not tick yet; so a new timer waits for ever, and the clock sets it.
 */
final class ClockTimerDeclaration extends TimerDeclarationImpl {

    private static final long serialVersionUID = 1L;

    /** A due date that never comes: the engine fires timers without one at once. */
    static final Date NEVER = Date.from(Instant.parse("9999-12-01T00:00:00Z"));

    private final TimerDeclarationImpl drawn;
    private final String phase;

    ClockTimerDeclaration(TimerDeclarationImpl drawn, String phase, String handlerType) {
        super(null, TimerDeclarationType.DATE, handlerType);
        this.drawn = drawn;
        this.phase = phase;
        setActivity(drawn.getActivity());
        setInterruptingTimer(drawn.isInterruptingTimer());
        setEventScopeActivityId(drawn.getEventScopeActivityId());
        setRawJobHandlerConfiguration(drawn.getActivityId());
        setJobConfiguration(drawn.getJobConfiguration());
        setJobPriorityProvider(drawn.getJobPriorityProvider());
    }

    /** Id of the phase that it stands on. */
    String phase() {
        return phase;
    }

    /** The deployer gives it to the drawn one, later. */
    @Override
    public String getJobDefinitionId() {
        return drawn.getJobDefinitionId();
    }

    @Override
    protected String resolveJobDefinitionId(ExecutionEntity context) {
        return drawn.getJobDefinitionId();
    }

    /** A timer that is there already keeps its time. */
    @Override
    public String resolveAndSetDuedate(ExecutionEntity context, TimerEntity job, boolean creationDateBased) {
        if (job.getDuedate() == null) {
            job.setDuedate(NEVER);
        }
        return null;
    }
}
