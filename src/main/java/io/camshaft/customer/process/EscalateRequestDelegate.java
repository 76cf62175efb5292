package io.camshaft.customer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shortly before the deadline: the director may go on with the request too and is told. */
@Component
class EscalateRequestDelegate implements JavaDelegate {

    private final OpenWork work;
    private final CustomerSteps steps;

    EscalateRequestDelegate(OpenWork work, CustomerSteps steps) {
        this.work = work;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.callIn(execution, steps.nextLevel("request"));
    }
}
