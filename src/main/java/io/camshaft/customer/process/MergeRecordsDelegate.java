package io.camshaft.customer.process;

import io.camshaft.customer.MergeReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the merge that was decided. */
@Component
class MergeRecordsDelegate implements JavaDelegate {

    private final MergeReviews reviews;

    MergeRecordsDelegate(MergeReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.merge(execution.getProcessBusinessKey());
    }
}
