package io.camshaft.revisit.process;

import io.camshaft.revisit.quality.QualityCounting;
import io.camshaft.revisit.report.ReportMails;
import io.camshaft.revisit.report.RevisitCounting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts some weeks and months and some dealers' buyers anew, each portion in a transaction of its own; says whether reports are due then. */
@Component
class CountPeriodsDelegate implements JavaDelegate {

    private final RevisitCounting counting;
    private final QualityCounting quality;
    private final ReportMails mails;

    CountPeriodsDelegate(RevisitCounting counting, QualityCounting quality, ReportMails mails) {
        this.counting = counting;
        this.quality = quality;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean periodsLeft = counting.countPortion();
        boolean buyersLeft = !periodsLeft && quality.countBuyers();
        RevisitReportProcess.PERIODS_LEFT.set(execution, periodsLeft || buyersLeft);
        RevisitReportProcess.REPORTS_DUE.set(execution, mails.isDue());
    }
}
