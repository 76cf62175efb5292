package io.camshaft.customer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The time for the whole request runs out: those who can go on with it are told. */
@Component
class RequestRemindedDelegate implements JavaDelegate {

    private final OpenWork work;

    RequestRemindedDelegate(OpenWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.remind(execution);
    }
}
