package io.camshaft.platform.clock;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Stands on an element that clocks wait for. */
final class PauseListener implements ExecutionListener {

    /** Id of the phase whose clock it pauses. */
    private final String phase;

    private final Pauses pauses;

    PauseListener(String phase, Pauses pauses) {
        this.phase = phase;
        this.pauses = pauses;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (EVENTNAME_START.equals(execution.getEventName())) {
            pauses.begin((ExecutionEntity) execution, phase);
        } else {
            pauses.end(execution.getActivityInstanceId());
        }
    }
}
