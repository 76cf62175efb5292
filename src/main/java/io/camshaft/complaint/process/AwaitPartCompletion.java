package io.camshaft.complaint.process;

import io.camshaft.complaint.Assessing;
import io.camshaft.complaint.ComplaintNotes;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The part is here, or will never be: the owner looks again. */
@Component
class AwaitPartCompletion implements TaskListener {

    private final Assessing assessing;
    private final ComplaintNotes notes;

    AwaitPartCompletion(Assessing assessing, ComplaintNotes notes) {
        this.assessing = assessing;
        this.notes = notes;
    }

    @Override
    public void notify(DelegateTask task) {
        String no = ComplaintHandling.COMPLAINT_NO.in(task);
        String note = Submission.current().text("partNote");
        if (note != null) {
            notes.add(no, note, Signer.of(task));
        }
        assessing.goesOn(no);
    }
}
