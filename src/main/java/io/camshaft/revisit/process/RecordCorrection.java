package io.camshaft.revisit.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of recordCorrection.bpmn: a dealer says of suspected faults whether they are, within three working days. */
final class RecordCorrection {

    static final String KEY = "recordCorrection";
    static final String SUSPECTED_MESSAGE = "revisit.recordSuspected";

    /** Business key and only reference. */
    static final ProcessVariable<String> CORRECTION_NO = ProcessVariable.text("correctionNo");
    /** Call and dealer, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** Who corrects, for example "dealer-sales.D1001". */
    static final ProcessVariable<String> DEALER_GROUP = ProcessVariable.text("dealerGroup");
    /** Who judges a dispute. */
    static final ProcessVariable<String> JUDGE_GROUP = ProcessVariable.text("judgeGroup");

    static final ProcessVariable<Boolean> FAULT_ADMITTED = ProcessVariable.flag("faultAdmitted");
    static final ProcessVariable<Boolean> RECORD_WAS_WRONG = ProcessVariable.flag("recordWasWrong");

    private RecordCorrection() {}
}
