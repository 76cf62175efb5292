package io.camshaft.revisit.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of callRecall.bpmn: a dealer's call is made again by the call centre and compared. */
final class CallRecall {

    static final String KEY = "callRecall";
    static final String ASKED_MESSAGE = "revisit.recallAsked";

    /** Business key and only reference. */
    static final ProcessVariable<String> RECALL_NO = ProcessVariable.text("recallNo");
    /** Call and dealer, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");

    static final ProcessVariable<String> RECALL_GROUP = ProcessVariable.text("recallGroup");
    /** SAME, DIFFERENT, AGAIN or GIVEN_UP. */
    static final ProcessVariable<String> RECALL_OUTCOME = ProcessVariable.text("recallOutcome");

    private CallRecall() {}
}
