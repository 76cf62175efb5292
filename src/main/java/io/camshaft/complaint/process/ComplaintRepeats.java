package io.camshaft.complaint.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of complaintRepeatReview.bpmn: one task for each dealer with too many complaints about the same. */
final class ComplaintRepeats {

    static final String KEY = "complaintRepeatReview";

    /** Business key and reference. */
    static final ProcessVariable<String> REVIEW_NO = ProcessVariable.text("reviewNo");
    /** For task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** How many tasks. */
    static final ProcessVariable<Integer> FINDING_COUNT = ProcessVariable.number("findingCount");
    /** Which finding a task is about, from 0; the engine counts. */
    static final ProcessVariable<Integer> FINDING_TURN = ProcessVariable.number("loopCounter");
    /** Role at headquarters that decides; the model says it. */
    static final ProcessVariable<String> REVIEW_ROLE = ProcessVariable.text("reviewRole");

    private ComplaintRepeats() {}
}
