package io.camshaft.customer.process;

import io.camshaft.customer.MergeReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Parts the two records again. */
@Component
class UndoMergeDelegate implements JavaDelegate {

    private final MergeReviews reviews;

    UndoMergeDelegate(MergeReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.undo(execution.getProcessBusinessKey());
    }
}
