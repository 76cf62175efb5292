package io.camshaft.revisit.process;

import io.camshaft.revisit.report.RevisitCounting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes the weeks and months in which calls or notices changed. */
@Component
class MarkPeriodsDelegate implements JavaDelegate {

    private final RevisitCounting counting;

    MarkPeriodsDelegate(RevisitCounting counting) {
        this.counting = counting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        counting.mark();
    }
}
