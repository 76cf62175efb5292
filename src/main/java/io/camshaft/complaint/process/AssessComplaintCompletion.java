package io.camshaft.complaint.process;

import io.camshaft.complaint.Assessing;
import io.camshaft.complaint.Assessment;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.ComplaintLetters;
import io.camshaft.complaint.SolutionPath;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the owner finds, and which path the case takes. */
@Component
class AssessComplaintCompletion implements TaskListener {

    private static final String NOBODY = "NONE";

    private final Assessing assessing;
    private final ComplaintLetters letters;

    AssessComplaintCompletion(Assessing assessing, ComplaintLetters letters) {
        this.assessing = assessing;
        this.letters = letters;
    }

    @Override
    public void notify(DelegateTask task) {
        String no = ComplaintHandling.COMPLAINT_NO.in(task);
        Assessment word = word(Submission.current());
        int departments = assessing.assess(no, word, Signer.of(task));
        if (word.path() == SolutionPath.CUSTOMER) {
            letters.ask(no, word.question());
        }
        ComplaintHandling.SOLUTION_PATH.set(task.getExecution(), word.path().name());
        ComplaintHandling.DEPARTMENT_COUNT.set(task.getExecution(), departments);
        ComplaintHandling.CUSTOMER_DISSATISFIED.set(task.getExecution(), false);
    }

    private static Assessment word(Submission form) {
        String responsible = form.text("responsibility");
        return new Assessment(
                ComplaintKind.valueOf(form.text("complaintKind")),
                form.text("problemType"),
                NOBODY.equals(responsible) ? null : responsible,
                SolutionPath.valueOf(form.text("solutionPath")),
                form.choices("departments"),
                form.text("question"),
                form.flag("customerContent"));
    }
}
