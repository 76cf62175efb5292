package io.camshaft.survey.process;

import io.camshaft.survey.Invitations;
import io.camshaft.survey.SurveyCounting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts those who have not answered in two days, nobody chases them; and the days in which something changed. */
@Component
class CountSilenceDelegate implements JavaDelegate {

    private final Invitations invitations;
    private final SurveyCounting counting;

    CountSilenceDelegate(Invitations invitations, SurveyCounting counting) {
        this.invitations = invitations;
        this.counting = counting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.countSilence();
        counting.count();
    }
}
