package io.camshaft.survey.process;

import io.camshaft.survey.Invitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the surveys of visits that have ended. */
@Component
class ChooseVisitsDelegate implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(ChooseVisitsDelegate.class);

    private final Invitations invitations;

    ChooseVisitsDelegate(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int chosen = invitations.choose();
        if (chosen > 0) {
            LOG.info("{} visits ended", chosen);
        }
    }
}
