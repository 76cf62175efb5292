package io.camshaft.revisit.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of callCheck.bpmn: a call of the sample is checked by the call centre's lead. */
final class CallCheckProcess {

    static final String KEY = "callCheck";
    static final String CHOSEN_MESSAGE = "revisit.callChosen";

    /** Business key and only reference. */
    static final ProcessVariable<String> CHECK_NO = ProcessVariable.text("checkNo");
    /** Call and dealer, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");

    static final ProcessVariable<String> CHECK_GROUP = ProcessVariable.text("checkGroup");
    static final ProcessVariable<Boolean> CALL_IN_ORDER = ProcessVariable.flag("callInOrder");

    private CallCheckProcess() {}
}
