package io.camshaft.complaint.process;

import io.camshaft.platform.bpm.ProcessVariable;

/**
 * Contract of complaintHandling.bpmn: triaged by tables, answered within minutes to hours, solved within 24 hours round the clock,
 * called back a day later; silence calls in supervisor, region, headquarters.
 */
final class ComplaintHandling {

    static final String KEY = "complaintHandling";
    static final String REPLIED_MESSAGE = "complaint.customerReplied";
    static final String MERGED_MESSAGE = "complaint.complaintMerged";
    static final String WITHDRAWN_MESSAGE = "complaint.complaintWithdrawn";
    static final String ANSWER_DEPARTMENT = "Task_AnswerDepartment";

    /** Business key and only reference. */
    static final ProcessVariable<String> COMPLAINT_NO = ProcessVariable.text("complaintNo");
    /** Kind and problem, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** Who leads the case, for example "call-agent.HQ". */
    static final ProcessVariable<String> OWNER_GROUP = ProcessVariable.text("ownerGroup");
    /** Who calls the customer back. */
    static final ProcessVariable<String> CALL_BACK_GROUP = ProcessVariable.text("callBackGroup");
    /** Who approves closing without the customer. */
    static final ProcessVariable<String> SUPERVISOR_GROUP = ProcessVariable.text("supervisorGroup");
    /** A saved reply answers it. */
    static final ProcessVariable<Boolean> ANSWERED_BY_TEMPLATE = ProcessVariable.flag("answeredByTemplate");
    /** AT_ONCE, DEPARTMENTS, CUSTOMER, PART or NOT_A_CASE. */
    static final ProcessVariable<String> SOLUTION_PATH = ProcessVariable.text("solutionPath");
    /** How many departments are asked. */
    static final ProcessVariable<Integer> DEPARTMENT_COUNT = ProcessVariable.number("departmentCount");
    /** Which department a task is about, from 0; the engine counts. */
    static final ProcessVariable<Integer> TURN = ProcessVariable.number("loopCounter");
    /** Group of a department's task; the model asks it. */
    static final ProcessVariable<String> DEPARTMENT_GROUP = ProcessVariable.text("departmentGroup");

    static final ProcessVariable<Boolean> SOLUTION_AGREED = ProcessVariable.flag("solutionAgreed");
    /** SPOKEN, AGAIN or GIVEN_UP. */
    static final ProcessVariable<String> CALL_BACK_OUTCOME = ProcessVariable.text("callBackOutcome");
    /** The customer was reached and is not satisfied. */
    static final ProcessVariable<Boolean> CUSTOMER_DISSATISFIED = ProcessVariable.flag("customerDissatisfied");

    static final ProcessVariable<Boolean> CLOSING_APPROVED = ProcessVariable.flag("closingApproved");

    private ComplaintHandling() {}
}
