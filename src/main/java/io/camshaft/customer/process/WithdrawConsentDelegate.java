package io.camshaft.customer.process;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.Customers;
import io.camshaft.customer.DataRequest;
import io.camshaft.customer.PersonalDataRequests;
import io.camshaft.customer.Purpose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes a no for every channel, also for those that nobody asked about yet. */
@Component
class WithdrawConsentDelegate implements JavaDelegate {

    private final PersonalDataRequests requests;
    private final Customers customers;

    WithdrawConsentDelegate(PersonalDataRequests requests, Customers customers) {
        this.requests = requests;
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DataRequest request = requests.request(PersonalDataRequest.REQUEST_NO.in(execution));
        for (Purpose purpose : request.purposes()) {
            for (ChannelKind channel : ChannelKind.values()) {
                customers.consent(request.customerId(), channel, purpose, false, "REQUEST", request.decidedBy());
            }
        }
    }
}
