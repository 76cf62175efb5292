package io.camshaft.complaint.process;

import io.camshaft.complaint.Revisiting;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The supervisor’s word on closing without the customer. */
@Component
class ApproveClosingCompletion implements TaskListener {

    private final Revisiting revisiting;

    ApproveClosingCompletion(Revisiting revisiting) {
        this.revisiting = revisiting;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean approved = "APPROVE".equals(Submission.current().text("closingDecision"));
        revisiting.approve(ComplaintHandling.COMPLAINT_NO.in(task), approved, Signer.of(task));
        ComplaintHandling.CLOSING_APPROVED.set(task.getExecution(), approved);
    }
}
