package io.camshaft.complaint.process;

import io.camshaft.complaint.Closing;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Cause and measure; without them no case closes. */
@Component
class CloseComplaintCompletion implements TaskListener {

    private final Closing closing;

    CloseComplaintCompletion(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        closing.close(
                ComplaintHandling.COMPLAINT_NO.in(task),
                form.text("causeCode"),
                form.text("measureCode"),
                form.text("measureWords"),
                Signer.of(task));
    }
}
