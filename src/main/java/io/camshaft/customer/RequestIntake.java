package io.camshaft.customer;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.BusinessNumbers;
import io.camshaft.platform.protection.Protection;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Checks a new request and writes it, the person's words sealed. */
@Component
class RequestIntake {

    private final DataRequestRepository requests;
    private final RequestedCustomer customer;
    private final CustomerCases cases;
    private final BusinessNumbers numbers;
    private final Protection protection;

    RequestIntake(
            DataRequestRepository requests,
            RequestedCustomer customer,
            CustomerCases cases,
            BusinessNumbers numbers,
            Protection protection) {
        this.requests = requests;
        this.customer = customer;
        this.cases = cases;
        this.numbers = numbers;
        this.protection = protection;
    }

    /** Number of the request. */
    String write(NewDataRequest asked, OffsetDateTime at) {
        long customerId = customer.of(asked.customerNumber(), asked.takenInBy());
        if (asked.kind() == RequestKind.WITHDRAW_CONSENT && asked.purposes().isEmpty()) {
            throw new BusinessRefusal("customer.request.purposesMissing");
        }
        String requestNo = numbers.next("PDR");
        requests.insert(
                requestNo,
                customerId,
                asked,
                protection.seal(SealedFields.REQUEST_DETAIL, asked.details()),
                protection.generation(),
                at);
        cases.link(requestNo, customerId);
        return requestNo;
    }
}
