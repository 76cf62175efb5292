package io.camshaft.customer.process;

import io.camshaft.customer.MergeReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A record was erased or stands behind another: nobody needs to compare any more. */
@Component
class CloseReviewDelegate implements JavaDelegate {

    private final MergeReviews reviews;

    CloseReviewDelegate(MergeReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.lapse(execution.getProcessBusinessKey());
    }
}
