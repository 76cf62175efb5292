package io.camshaft.revisit.process;

import io.camshaft.platform.bpm.ProcessVariable;

/**
 * Contract of revisitCall.bpmn: one customer is called about one purchase or visit within three working days; three attempts;
 * problems become notices and are called about again.
 */
final class RevisitCallProcess {

    static final String KEY = "revisitCall";
    static final String DUE_MESSAGE = "revisit.callDue";
    static final String FILED_MESSAGE = "revisit.noticesFiled";
    static final String CANCELLED_MESSAGE = "revisit.purchaseCancelled";

    /** Business key and only reference. */
    static final ProcessVariable<String> CALL_NO = ProcessVariable.text("callNo");
    /** Time point and dealer, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** Who calls, for example "dealer-service.D1001". */
    static final ProcessVariable<String> CALL_GROUP = ProcessVariable.text("callGroup");
    /** REACHED, AGAIN, GIVEN_UP, REFUSED or WRONG_NUMBER. */
    static final ProcessVariable<String> CALL_OUTCOME = ProcessVariable.text("callOutcome");

    static final ProcessVariable<Boolean> PROBLEMS_FOUND = ProcessVariable.flag("problemsFound");
    /** SOLVED, NOT_SOLVED, AGAIN or GIVEN_UP. */
    static final ProcessVariable<String> SECOND_OUTCOME = ProcessVariable.text("secondOutcome");

    private RevisitCallProcess() {}
}
