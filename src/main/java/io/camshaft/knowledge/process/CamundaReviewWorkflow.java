package io.camshaft.knowledge.process;

import io.camshaft.knowledge.ReviewWorkflow;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.bpm.TrustedWork;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Running reviews, seen from the module. */
@Component
class CamundaReviewWorkflow implements ReviewWorkflow {

    private final RuntimeService runtime;
    private final TrustedWork trusted;
    private final OnBehalf onBehalf;

    CamundaReviewWorkflow(RuntimeService runtime, TrustedWork trusted, OnBehalf onBehalf) {
        this.runtime = runtime;
        this.trusted = trusted;
        this.onBehalf = onBehalf;
    }

    @Override
    @Transactional
    public void begin(String reviewNo, String byPersonId) {
        onBehalf.as(
                byPersonId,
                () -> trusted.run(() -> runtime.createMessageCorrelation(ArticleReviewProcess.ASKED_MESSAGE)
                        .processInstanceBusinessKey(reviewNo)
                        .correlateStartMessage()));
    }
}
