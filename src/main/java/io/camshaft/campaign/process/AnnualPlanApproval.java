package io.camshaft.campaign.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of annualPlanApproval.bpmn: headquarters enters the plan of a year, a second person approves it. */
final class AnnualPlanApproval {

    static final String KEY = "annualPlanApproval";

    /** Business key and only reference. */
    static final ProcessVariable<String> PLAN_NO = ProcessVariable.text("planNo");
    /** Year of the plan, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** APPROVED, RETURNED or DISCARDED. */
    static final ProcessVariable<String> PLAN_OUTCOME = ProcessVariable.text("planOutcome");

    private AnnualPlanApproval() {}
}
