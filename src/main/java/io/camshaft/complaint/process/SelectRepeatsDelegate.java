package io.camshaft.complaint.process;

import io.camshaft.complaint.RepeatReview;
import io.camshaft.complaint.RepeatReview.Review;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts complaints per dealer and problem; a night without findings takes no number. */
@Component
class SelectRepeatsDelegate implements JavaDelegate {

    private final RepeatReview review;
    private final ComplaintWording words;

    SelectRepeatsDelegate(RepeatReview review, ComplaintWording words) {
        this.review = review;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Review> found = review.lookTonight();
        found.ifPresent(review -> {
            execution.setProcessBusinessKey(review.reviewNo());
            ComplaintRepeats.REVIEW_NO.set(execution, review.reviewNo());
            ComplaintRepeats.CASE_TITLE.set(execution, words.text("complaint.repeat.title"));
        });
        ComplaintRepeats.FINDING_COUNT.set(
                execution, found.map(Review::findings).orElse(0));
    }
}
