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
    private final DealingChanges changes;

    CarLife(
            Garage garage,
            Dealings dealings,
            CustomerRepository customers,
            CustomerStates states,
            DealingChanges changes) {
        this.changes = changes;
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

    FactOutcome purchase(PurchaseFact fact, String by) {
        return changes.isPurchaseKnown(fact)
                ? settled(changes.purchase(fact, by), FactOutcome.CHANGED)
                : settled(dealings.purchase(fact, by), FactOutcome.NEW);
    }

    FactOutcome visit(VisitFact fact, String by) {
        return changes.isVisitKnown(fact)
                ? settled(changes.visit(fact, by), FactOutcome.CHANGED)
                : settled(dealings.visit(fact, by), FactOutcome.NEW);
    }

    private FactOutcome settled(List<Long> touched, FactOutcome outcome) {
        touched.forEach(this::settle);
        return touched.isEmpty() ? FactOutcome.SAME : outcome;
    }

    private void settle(long standingId) {
        states.settle(standingId, customers.familyIds(standingId));
    }
}
