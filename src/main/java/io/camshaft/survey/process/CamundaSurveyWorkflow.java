package io.camshaft.survey.process;

import io.camshaft.organisation.StartedFor;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.bpm.TrustedWork;
import io.camshaft.survey.SurveyWorkflow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Running follow-ups, seen from the module. */
@Component
class CamundaSurveyWorkflow implements SurveyWorkflow {

    private final RuntimeService runtime;
    private final TrustedWork trusted;
    private final OnBehalf onBehalf;

    CamundaSurveyWorkflow(RuntimeService runtime, TrustedWork trusted, OnBehalf onBehalf) {
        this.runtime = runtime;
        this.trusted = trusted;
        this.onBehalf = onBehalf;
    }

    @Override
    @Transactional
    public void beginFollowUp(String surveyNo, String dealerCode) {
        // Nobody's act: the customer has no account, and a colleague who tries the link of their own visit is a
        // customer too.
        onBehalf.asNobody(() -> StartedFor.dealer(
                dealerCode,
                () -> trusted.run(() -> runtime.createMessageCorrelation(SurveyFollowUpProcess.ANSWERED_MESSAGE)
                        .processInstanceBusinessKey(surveyNo)
                        .correlateStartMessage())));
    }
}
