package io.camshaft.complaint.process;

import io.camshaft.complaint.Assessing;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What one department answers. */
@Component
class AnswerDepartmentCompletion implements TaskListener {

    private final Assessing assessing;

    AnswerDepartmentCompletion(Assessing assessing) {
        this.assessing = assessing;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        assessing.answered(
                ComplaintHandling.COMPLAINT_NO.in(task),
                ComplaintHandling.TURN.in(task),
                form.text("departmentFinding"),
                form.text("departmentAnswer"),
                Signer.of(task));
    }
}
