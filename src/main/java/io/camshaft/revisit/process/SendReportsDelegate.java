package io.camshaft.revisit.process;

import io.camshaft.revisit.report.ReportMails;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the mails of some dealers, regions and headquarters; each portion is a transaction of its own. */
@Component
class SendReportsDelegate implements JavaDelegate {

    private final ReportMails mails;

    SendReportsDelegate(ReportMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RevisitReportProcess.REPORTS_LEFT.set(execution, mails.sendPortion());
    }
}
