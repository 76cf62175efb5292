package io.camshaft.customer.process;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.MergeReviews;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** One customer or two? Where a record went away while somebody looked, there is nothing left to decide. */
@Component
class CompareRecordsCompletion implements TaskListener {

    private final MergeReviews reviews;

    CompareRecordsCompletion(MergeReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        String caseNo = task.getExecution().getProcessBusinessKey();
        String outcome = reviews.isOpenQuestion(reviews.ofCase(caseNo)) ? form.text("reviewOutcome") : "NOTHING_LEFT";
        switch (outcome) {
            case "KEEP" -> reviews.keepBoth(caseNo, form.text("keepReason"), Signed.in(task));
            case "MERGE" -> reviews.keepOne(caseNo, kept(form), Signed.in(task));
            default -> {
                // The step after it closes the review.
            }
        }
        CustomerMerge.REVIEW_OUTCOME.set(task.getExecution(), outcome);
    }

    private static long kept(Submission form) {
        return CustomerNo.parse(form.text("keptCustomerNo"))
                .orElseThrow(() -> new BusinessRefusal("customer.merge.unknown"));
    }
}
