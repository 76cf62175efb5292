package io.camshaft.revisit.process;

import io.camshaft.revisit.RevisitSelection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the calls that became due and gives the teams what their day holds. */
@Component
class SelectCallsDelegate implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(SelectCallsDelegate.class);

    private final RevisitSelection selection;

    SelectCallsDelegate(RevisitSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RevisitSelection.Chosen chosen = selection.choose();
        LOG.info(
                "{} calls due, {} merged, {} over budget, {} for today, {} cancelled, {} given up",
                chosen.calls(),
                chosen.merged(),
                chosen.overBudget(),
                chosen.released(),
                chosen.cancelled(),
                chosen.missed());
    }
}
