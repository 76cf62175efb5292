package io.camshaft.revisit;

/** The running calls and notices, seen from the module: verbs only. */
public interface RevisitWorkflow {

    /** @param dealerCode whose case it is; null for the call centre's */
    void beginCall(String callNo, String dealerCode);

    /** Ends the call because its purchase was cancelled. */
    void cancel(String callNo);

    /** @param by who called the customer */
    void beginNotice(String noticeNo, String dealerCode, String by);

    /** All notices of the call are filed. */
    void noticesFiled(String callNo);
}
