package io.camshaft.customer.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of readingAudit.bpmn: unusual reading of last month, one task for each finding. */
final class ReadingAudit {

    static final String KEY = "readingAudit";

    /** Business key and reference. */
    static final ProcessVariable<String> AUDIT_NO = ProcessVariable.text("auditNo");
    /** The month, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** How many tasks. */
    static final ProcessVariable<Integer> FINDING_COUNT = ProcessVariable.number("findingCount");
    /** Which finding a task is about, from 0; the engine counts. */
    static final ProcessVariable<Integer> TURN = ProcessVariable.number("loopCounter");

    /** Role that reviews the finding of a task; the model asks it. */
    static final ProcessVariable<String> REVIEW_ROLE = ProcessVariable.text("reviewRole");

    private ReadingAudit() {}
}
