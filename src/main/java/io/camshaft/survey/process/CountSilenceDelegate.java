package io.camshaft.survey.process;

import io.camshaft.survey.Invitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts those who have not answered in two days; nobody chases them. */
@Component
class CountSilenceDelegate implements JavaDelegate {

    private final Invitations invitations;

    CountSilenceDelegate(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.countSilence();
    }
}
