package io.camshaft.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The solution is due soon: those who work on the case are told. */
@Component
class SolutionWarnedDelegate implements JavaDelegate {

    private final CaseTasks tasks;

    SolutionWarnedDelegate(CaseTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.warn(execution, CaseTasks.all(execution));
    }
}
