package io.camshaft.revisit.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of rectificationNotice.bpmn: a department answers with evidence within three working days; silence calls in the next level. */
final class RectificationNotice {

    static final String KEY = "rectificationNotice";

    /** Business key and only reference. */
    static final ProcessVariable<String> NOTICE_NO = ProcessVariable.text("noticeNo");
    /** Department and class, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** Who puts it right, for example "dealer-service.D1001". */
    static final ProcessVariable<String> DEPARTMENT_GROUP = ProcessVariable.text("departmentGroup");
    /** Who accepts the answer. */
    static final ProcessVariable<String> ISSUER_GROUP = ProcessVariable.text("issuerGroup");

    static final ProcessVariable<Boolean> ANSWER_ACCEPTED = ProcessVariable.flag("answerAccepted");

    private RectificationNotice() {}
}
