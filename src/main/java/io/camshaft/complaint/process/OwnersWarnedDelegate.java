package io.camshaft.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The first answer is due soon: those who can give it are told. */
@Component
class OwnersWarnedDelegate implements JavaDelegate {

    private final CaseTasks tasks;

    OwnersWarnedDelegate(CaseTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.warn(execution, CaseTasks.all(execution));
    }
}
