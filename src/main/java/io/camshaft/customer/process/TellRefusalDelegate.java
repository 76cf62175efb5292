package io.camshaft.customer.process;

import io.camshaft.customer.PersonalDataRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person what is not done and why. */
@Component
class TellRefusalDelegate implements JavaDelegate {

    private final PersonalDataRequests requests;

    TellRefusalDelegate(PersonalDataRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.tellNo(PersonalDataRequest.REQUEST_NO.in(execution));
    }
}
