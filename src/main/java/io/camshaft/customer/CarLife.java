package io.camshaft.customer;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens between a customer and a car, with what it makes of the customer's state. */
@Component
class CarLife {

    private final Garage garage;
    private final Dealings dealings;
    private final CustomerRepository customers;
    private final CustomerStates states;

    CarLife(Garage garage, Dealings dealings, CustomerRepository customers, CustomerStates states) {
        this.garage = garage;
        this.dealings = dealings;
        this.customers = customers;
        this.states = states;
    }

    void own(long vehicleId, long customerId, LocalDate since, String by) {
        garage.own(vehicleId, customerId, since, by).forEach(this::settle);
    }

    void disown(long vehicleId, long customerId, LocalDate on, String source, String by) {
        settle(garage.disown(vehicleId, customerId, on, source, by));
    }

    boolean purchase(PurchaseFact fact, String by) {
        List<Long> touched = dealings.purchase(fact, by);
        touched.forEach(this::settle);
        return !touched.isEmpty();
    }

    boolean visit(VisitFact fact, String by) {
        List<Long> touched = dealings.visit(fact, by);
        touched.forEach(this::settle);
        return !touched.isEmpty();
    }

    private void settle(long standingId) {
        states.settle(standingId, customers.familyIds(standingId));
    }
}
