package io.camshaft.revisit.process;

import io.camshaft.revisit.RevisitSelection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the cases of one portion; each portion is a transaction of its own. */
@Component
class StartCallsDelegate implements JavaDelegate {

    private final RevisitSelection selection;

    StartCallsDelegate(RevisitSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RevisitSelectionProcess.CALLS_LEFT.set(execution, selection.startPortion());
    }
}
