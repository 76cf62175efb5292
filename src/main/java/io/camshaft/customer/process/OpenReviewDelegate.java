package io.camshaft.customer.process;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.MergeCandidate;
import io.camshaft.customer.MergeCases;
import io.camshaft.customer.MergeReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names the pair and the dealer whose review it is. */
@Component
class OpenReviewDelegate implements JavaDelegate {

    private final MergeReviews reviews;
    private final MergeCases cases;

    OpenReviewDelegate(MergeReviews reviews, MergeCases cases) {
        this.reviews = reviews;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        MergeCandidate candidate = reviews.ofCase(caseNo);
        String first = CustomerNo.of(candidate.firstId());
        String second = CustomerNo.of(candidate.secondId());
        CustomerMerge.CANDIDATE_ID.set(execution, String.valueOf(candidate.id()));
        CustomerMerge.FIRST_CUSTOMER_NO.set(execution, first);
        CustomerMerge.SECOND_CUSTOMER_NO.set(execution, second);
        CustomerMerge.CASE_TITLE.set(execution, first + " · " + second);
        CustomerMerge.DEALER_CODE.set(execution, cases.onlyDealerOf(caseNo).orElse(""));
    }
}
