package io.camshaft.survey.process;

import io.camshaft.platform.bpm.ProcessVariable;

/**
 * Contract of surveyFollowUp.bpmn: a dissatisfied customer is called within four working hours, and again every working day until
 * it is solved or becomes a complaint.
 */
final class SurveyFollowUpProcess {

    static final String KEY = "surveyFollowUp";
    static final String ANSWERED_MESSAGE = "survey.answeredDissatisfied";

    /** Business key and only reference. */
    static final ProcessVariable<String> SURVEY_NO = ProcessVariable.text("surveyNo");
    /** Dealer and score, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** Who calls, for example "dealer-manager.D1001". */
    static final ProcessVariable<String> FOLLOW_UP_GROUP = ProcessVariable.text("followUpGroup");
    /** SOLVED, AGAIN, COMPLAINT or GIVEN_UP. */
    static final ProcessVariable<String> FOLLOW_UP_OUTCOME = ProcessVariable.text("followUpOutcome");

    private SurveyFollowUpProcess() {}
}
