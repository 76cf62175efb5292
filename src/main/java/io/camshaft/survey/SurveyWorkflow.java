package io.camshaft.survey;

/** The running follow-ups, seen from the module: verbs only. */
public interface SurveyWorkflow {

    /** Begins the case in which the dissatisfied customer is called. */
    void beginFollowUp(String surveyNo, String dealerCode);
}
