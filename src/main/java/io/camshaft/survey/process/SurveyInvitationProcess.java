package io.camshaft.survey.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of surveyInvitation.bpmn: every ten minutes customers of finished visits are asked, portion by portion. */
final class SurveyInvitationProcess {

    static final String KEY = "surveyInvitation";

    /** True while chosen customers wait to be asked. */
    static final ProcessVariable<Boolean> CUSTOMERS_LEFT = ProcessVariable.flag("customersLeft");

    private SurveyInvitationProcess() {}
}
