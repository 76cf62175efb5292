package io.camshaft.complaint.process;

import io.camshaft.complaint.RepeatReview;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What headquarters says to one finding, with the amount that a person entered. */
@Component
class ConfirmRepeatCompletion implements TaskListener {

    private final RepeatReview review;

    ConfirmRepeatCompletion(RepeatReview review) {
        this.review = review;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        review.decide(
                ComplaintRepeats.REVIEW_NO.in(task),
                ComplaintRepeats.FINDING_TURN.in(task),
                form.text("repeatResult"),
                form.number("repeatAmount"),
                form.text("repeatReason"),
                Signer.of(task));
    }
}
