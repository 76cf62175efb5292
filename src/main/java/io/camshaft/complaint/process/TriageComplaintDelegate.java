package io.camshaft.complaint.process;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintOwners;
import io.camshaft.complaint.ComplaintTriage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the tables complaintSeverity, complaintQueue, complaintReply and complaintTimes. */
@Component
class TriageComplaintDelegate implements JavaDelegate {

    private final ComplaintTriage triage;
    private final ComplaintCases cases;
    private final ComplaintOwners owners;
    private final ComplaintWording words;

    TriageComplaintDelegate(
            ComplaintTriage triage, ComplaintCases cases, ComplaintOwners owners, ComplaintWording words) {
        this.triage = triage;
        this.cases = cases;
        this.owners = owners;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String no = ComplaintHandling.COMPLAINT_NO.in(execution);
        triage.triage(no);
        Complaint c = cases.complaint(no);
        ComplaintHandling.CASE_TITLE.set(execution, words.title(c));
        ComplaintHandling.OWNER_GROUP.set(execution, owners.group(c));
        ComplaintHandling.CALL_BACK_GROUP.set(execution, owners.caller(c));
        ComplaintHandling.SUPERVISOR_GROUP.set(execution, owners.supervisor());
        ComplaintHandling.CUSTOMER_DISSATISFIED.set(execution, false);
        ComplaintHandling.ANSWERED_BY_TEMPLATE.set(execution, c.replyTemplate() != null);
    }
}
