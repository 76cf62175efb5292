package io.camshaft.customer;

import io.camshaft.platform.BusinessRefusal;
import org.springframework.stereotype.Component;

/** Whose data a request is about. */
@Component
class RequestedCustomer {

    private final Customers customers;
    private final CustomerRights rights;
    private final DataRequestRepository requests;

    RequestedCustomer(Customers customers, CustomerRights rights, DataRequestRepository requests) {
        this.customers = customers;
        this.rights = rights;
        this.requests = requests;
    }

    /** The record that stands for the number; the same sentence where it is not theirs, so that numbers cannot be probed. */
    long of(String customerNumber, String personId) {
        long named =
                CustomerNo.parse(customerNumber).orElseThrow(() -> new BusinessRefusal("customer.request.noNumber"));
        long current = customers
                .current(named)
                .filter(id -> rights.mayOpen(id, personId))
                .orElseThrow(() -> new BusinessRefusal("customer.request.unknownCustomer"));
        if (requests.isErased(current)) {
            throw new BusinessRefusal("customer.request.erasedCustomer");
        }
        return current;
    }
}
