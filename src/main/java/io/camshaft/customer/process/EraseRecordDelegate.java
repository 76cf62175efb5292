package io.camshaft.customer.process;

import io.camshaft.customer.CustomerLetters.RequestLetter;
import io.camshaft.customer.Customers;
import io.camshaft.customer.DataRequest;
import io.camshaft.customer.PersonalDataRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Composes the letter while there is somebody to write to, erases, sends. One transaction: all of it or nothing. */
@Component
class EraseRecordDelegate implements JavaDelegate {

    private final PersonalDataRequests requests;
    private final Customers customers;

    EraseRecordDelegate(PersonalDataRequests requests, Customers customers) {
        this.requests = requests;
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DataRequest request = requests.request(PersonalDataRequest.REQUEST_NO.in(execution));
        RequestLetter letter = requests.farewell(request.requestNo());
        customers.erase(request.customerId(), request.requestNo(), request.decidedBy());
        requests.finish(request.requestNo(), letter);
    }
}
