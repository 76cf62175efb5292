package io.camshaft.revisit.process;

import io.camshaft.revisit.quality.QualityCounting;
import io.camshaft.revisit.report.RevisitCounting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes the weeks and months in which calls or notices changed, and counts the days in which checks of records did. */
@Component
class MarkPeriodsDelegate implements JavaDelegate {

    private final RevisitCounting counting;
    private final QualityCounting quality;

    MarkPeriodsDelegate(RevisitCounting counting, QualityCounting quality) {
        this.counting = counting;
        this.quality = quality;
    }

    @Override
    public void execute(DelegateExecution execution) {
        counting.mark();
        quality.countChecks();
    }
}
