package io.camshaft.customer.process;

import io.camshaft.platform.bpm.ProcessVariable;

/**
 * Contract of personalDataRequest.bpmn: one person takes the request in and checks the identity, another decides; answered within
 * 15 working days.
 */
final class PersonalDataRequest {

    static final String KEY = "personalDataRequest";
    static final String WITHDRAWN_MESSAGE = "customer.requestWithdrawn";

    /** Business key and reference. */
    static final ProcessVariable<String> REQUEST_NO = ProcessVariable.text("requestNo");
    /** Whose data: the number, which says nothing about the person. */
    static final ProcessVariable<String> CUSTOMER_NO = ProcessVariable.text("customerNo");
    /** Kind and customer number, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** Group of the person who took it in, for example "call-agent.HQ". */
    static final ProcessVariable<String> INTAKE_GROUP = ProcessVariable.text("intakeGroup");
    /** Name of the kind. */
    static final ProcessVariable<String> REQUEST_KIND = ProcessVariable.text("requestKind");
    /** Does it come from the person? */
    static final ProcessVariable<Boolean> IDENTITY_PROVED = ProcessVariable.flag("identityProved");
    /** At least in part? */
    static final ProcessVariable<Boolean> REQUEST_GRANTED = ProcessVariable.flag("requestGranted");

    private PersonalDataRequest() {}
}
