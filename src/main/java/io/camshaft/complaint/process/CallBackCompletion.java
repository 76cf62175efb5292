package io.camshaft.complaint.process;

import io.camshaft.complaint.CallResult;
import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintOwners;
import io.camshaft.complaint.Revisiting;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the customer said on the phone, or that nobody answered. */
@Component
class CallBackCompletion implements TaskListener {

    private final Revisiting revisiting;
    private final ComplaintCases cases;
    private final ComplaintOwners owners;

    CallBackCompletion(Revisiting revisiting, ComplaintCases cases, ComplaintOwners owners) {
        this.revisiting = revisiting;
        this.cases = cases;
        this.owners = owners;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        String no = ComplaintHandling.COMPLAINT_NO.in(task);
        CallResult result = CallResult.valueOf(form.text("callResult"));
        String outcome = revisiting.called(no, result, form.text("callWords"), Signer.of(task));
        Complaint c = cases.complaint(no);
        ComplaintHandling.CALL_BACK_OUTCOME.set(task.getExecution(), outcome);
        ComplaintHandling.CUSTOMER_DISSATISFIED.set(task.getExecution(), result == CallResult.NOT_SATISFIED);
        ComplaintHandling.OWNER_GROUP.set(task.getExecution(), owners.group(c));
        ComplaintHandling.CALL_BACK_GROUP.set(task.getExecution(), owners.caller(c));
    }
}
