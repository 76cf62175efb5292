package io.camshaft.customer.process;

import io.camshaft.platform.bpm.ProcessVariable;

/**
 * Contract of customerMerge.bpmn: somebody compares two records within 5 working days and keeps both or merges them; a merge can
 * be taken back for 30 days.
 */
final class CustomerMerge {

    static final String KEY = "customerMerge";
    static final String FOUND_MESSAGE = "customer.doubleFound";
    static final String GONE_MESSAGE = "customer.recordGone";
    static final String UNDO_MESSAGE = "customer.undoAsked";

    /** The candidate's id in its table, as text. */
    static final ProcessVariable<String> CANDIDATE_ID = ProcessVariable.text("candidateId");
    /** Numbers of the two records. */
    static final ProcessVariable<String> FIRST_CUSTOMER_NO = ProcessVariable.text("firstCustomerNo");

    static final ProcessVariable<String> SECOND_CUSTOMER_NO = ProcessVariable.text("secondCustomerNo");
    /** Both numbers, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** The dealer that alone knows both records; empty where headquarters decides. */
    static final ProcessVariable<String> DEALER_CODE = ProcessVariable.text("dealerCode");
    /** MERGE, KEEP or NOTHING_LEFT. */
    static final ProcessVariable<String> REVIEW_OUTCOME = ProcessVariable.text("reviewOutcome");

    private CustomerMerge() {}
}
