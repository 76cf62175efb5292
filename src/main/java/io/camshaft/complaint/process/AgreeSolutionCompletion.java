package io.camshaft.complaint.process;

import io.camshaft.complaint.Assessing;
import io.camshaft.complaint.ComplaintLetters;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The solution as agreed with the customer, who gets it in writing; or why it has to be assessed again. */
@Component
class AgreeSolutionCompletion implements TaskListener {

    private final Assessing assessing;
    private final ComplaintLetters letters;

    AgreeSolutionCompletion(Assessing assessing, ComplaintLetters letters) {
        this.assessing = assessing;
        this.letters = letters;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        String no = ComplaintHandling.COMPLAINT_NO.in(task);
        boolean agreed = "AGREED".equals(form.text("solutionOutcome"));
        String words = form.text("solutionWords");
        assessing.solution(no, agreed, words, Signer.of(task));
        if (agreed) {
            letters.solution(no, words);
        }
        ComplaintHandling.SOLUTION_AGREED.set(task.getExecution(), agreed);
    }
}
