package io.camshaft.customer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The deadline passed in silence: headquarters may compare the records too and is told. */
@Component
class EscalateReviewDelegate implements JavaDelegate {

    private final OpenWork work;
    private final CustomerSteps steps;

    EscalateReviewDelegate(OpenWork work, CustomerSteps steps) {
        this.work = work;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.callIn(execution, steps.nextLevel("mergeReview"));
    }
}
