package io.camshaft.complaint;

/** The running cases, seen from the module: verbs only. */
public interface ComplaintWorkflow {

    /** @param by null for customers and machines */
    void begin(String complaintNo, String dealerCode, String by);

    /** Wakes the case where it waits for the customer; false where it does not. */
    boolean customerReplied(String complaintNo);

    /** Ends the case because another one goes on with it; refuses where it does not run. */
    void merged(String complaintNo, String by);

    /** Ends the case because the customer takes it back; refuses where it does not run. */
    void withdrawn(String complaintNo, String by);
}
