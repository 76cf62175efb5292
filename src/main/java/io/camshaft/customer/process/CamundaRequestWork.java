package io.camshaft.customer.process;

import io.camshaft.customer.RequestWork;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.bpm.TrustedWork;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running requests, seen from the module. */
@Component
class CamundaRequestWork implements RequestWork {

    private final RuntimeService runtime;
    private final TrustedWork trusted;
    private final OnBehalf onBehalf;

    CamundaRequestWork(RuntimeService runtime, TrustedWork trusted, OnBehalf onBehalf) {
        this.runtime = runtime;
        this.trusted = trusted;
        this.onBehalf = onBehalf;
    }

    @Override
    @Transactional
    public void withdraw(String requestNo, String byPersonId) {
        try {
            onBehalf.as(
                    byPersonId,
                    () -> trusted.run(() -> runtime.createMessageCorrelation(PersonalDataRequest.WITHDRAWN_MESSAGE)
                            .processInstanceBusinessKey(requestNo)
                            .correlateWithResult()));
        } catch (MismatchingMessageCorrelationException e) {
            throw new BusinessRefusal("customer.request.alreadyClosed", requestNo);
        }
    }
}
