package io.camshaft.customer.process;

import io.camshaft.customer.PersonalDataRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person that nothing is done, because it could not be shown that they asked. */
@Component
class TellNotProvedDelegate implements JavaDelegate {

    private final PersonalDataRequests requests;

    TellNotProvedDelegate(PersonalDataRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.tellNo(PersonalDataRequest.REQUEST_NO.in(execution));
    }
}
