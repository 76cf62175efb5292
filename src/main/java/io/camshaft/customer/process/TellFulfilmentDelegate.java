package io.camshaft.customer.process;

import io.camshaft.customer.PersonalDataRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person what was done. */
@Component
class TellFulfilmentDelegate implements JavaDelegate {

    private final PersonalDataRequests requests;

    TellFulfilmentDelegate(PersonalDataRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.tellDone(PersonalDataRequest.REQUEST_NO.in(execution));
    }
}
