package io.camshaft.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A department’s answer is due soon: its people are told. */
@Component
class DepartmentWarnedDelegate implements JavaDelegate {

    private final CaseTasks tasks;

    DepartmentWarnedDelegate(CaseTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.warn(execution, CaseTasks.ofTurn(execution));
    }
}
