package io.camshaft.revisit.process;

import io.camshaft.revisit.report.ReportMails;
import io.camshaft.revisit.report.RevisitCounting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts some weeks and months anew, each portion in a transaction of its own; says whether reports are due then. */
@Component
class CountPeriodsDelegate implements JavaDelegate {

    private final RevisitCounting counting;
    private final ReportMails mails;

    CountPeriodsDelegate(RevisitCounting counting, ReportMails mails) {
        this.counting = counting;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RevisitReportProcess.PERIODS_LEFT.set(execution, counting.countPortion());
        RevisitReportProcess.REPORTS_DUE.set(execution, mails.isDue());
    }
}
