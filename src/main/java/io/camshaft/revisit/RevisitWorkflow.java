package io.camshaft.revisit;

import java.util.List;

/** The running calls and notices, seen from the module: verbs only. */
public interface RevisitWorkflow {

    /** Begins all of them, or none. */
    void beginCalls(List<String> callNos);

    /** Ends the call because its purchase was cancelled. */
    void cancel(String callNo);

    /** @param by who called the customer */
    void beginNotice(String noticeNo, String dealerCode, String by);

    /** All notices of the call are filed. */
    void noticesFiled(String callNo);
}
