package io.camshaft.customer.process;

import io.camshaft.customer.DataRequest;
import io.camshaft.customer.PersonalDataRequests;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The person took the request back; the service has recorded why, here those who worked on it learn that nothing is left to do. */
@Component
class TellWithdrawalDelegate implements JavaDelegate {

    private final PersonalDataRequests requests;
    private final CustomerNews news;

    TellWithdrawalDelegate(PersonalDataRequests requests, CustomerNews news) {
        this.requests = requests;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DataRequest request = requests.request(PersonalDataRequest.REQUEST_NO.in(execution));
        news.withdrawn(
                request.requestNo(),
                Stream.of(request.takenInBy(), request.identityCheckedBy())
                        .filter(person -> person != null)
                        .distinct()
                        .toList());
    }
}
