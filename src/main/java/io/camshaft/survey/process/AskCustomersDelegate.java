package io.camshaft.survey.process;

import io.camshaft.survey.Invitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes to the customers of one portion; each portion is a transaction of its own. */
@Component
class AskCustomersDelegate implements JavaDelegate {

    private final Invitations invitations;

    AskCustomersDelegate(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SurveyInvitationProcess.CUSTOMERS_LEFT.set(execution, invitations.askPortion());
    }
}
