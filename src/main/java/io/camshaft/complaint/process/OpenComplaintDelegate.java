package io.camshaft.complaint.process;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintRegister;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of the agent's form under its number; one that came in by another channel has a number already. */
@Component
class OpenComplaintDelegate implements JavaDelegate {

    private final ComplaintRegister register;
    private final ComplaintCases cases;
    private final Signer signer;

    OpenComplaintDelegate(ComplaintRegister register, ComplaintCases cases, Signer signer) {
        this.register = register;
        this.cases = cases;
        this.signer = signer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String no = execution.getProcessBusinessKey();
        if (no == null) {
            no = register.open(
                    RegisteredComplaint.of(Submission.current()), signer.maybe().orElse(null));
            execution.setProcessBusinessKey(no);
        }
        Complaint c = cases.complaint(no);
        ComplaintHandling.COMPLAINT_NO.set(execution, c.complaintNo());
    }
}
