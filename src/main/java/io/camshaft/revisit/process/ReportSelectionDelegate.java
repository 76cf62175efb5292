package io.camshaft.revisit.process;

import io.camshaft.revisit.RevisitSelection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes what each team has today and what waits. */
@Component
class ReportSelectionDelegate implements JavaDelegate {

    private final RevisitSelection selection;

    ReportSelectionDelegate(RevisitSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        selection.report();
    }
}
