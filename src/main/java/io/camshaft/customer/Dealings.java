package io.camshaft.customer;

import io.camshaft.platform.BusinessRefusal;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Purchases and workshop visits, each written once. */
@Component
class Dealings {

    private static final int LONGEST_CODE = 20;

    private final HistoryRepository history;
    private final CustomerRepository customers;
    private final VehicleRepository vehicles;
    private final Garage garage;
    private final Records records;

    Dealings(
            HistoryRepository history,
            CustomerRepository customers,
            VehicleRepository vehicles,
            Garage garage,
            Records records) {
        this.history = history;
        this.customers = customers;
        this.vehicles = vehicles;
        this.garage = garage;
        this.records = records;
    }

    /** Standing records whose state it touches, the buyer first; none where the purchase was written before. */
    List<Long> purchase(PurchaseFact told, String by) {
        check(told);
        CustomerRow customer = records.forWriting(told.customerId());
        garage.locked(told.vehicleId());
        PurchaseFact fact = new PurchaseFact(
                told.source(),
                told.sourceNo(),
                told.vehicleId(),
                customer.id(),
                told.dealerCode(),
                told.soldOn(),
                told.amount(),
                told.cancelledOn());
        if (!records.once(() -> history.insert(fact))) {
            return List.of();
        }
        Set<Long> touched = new LinkedHashSet<>(List.of(customer.id()));
        if (fact.cancelledOn() == null) {
            touched.addAll(garage.own(fact.vehicleId(), customer, fact.soldOn()));
            vehicles.sold(fact.vehicleId(), fact.soldOn(), fact.dealerCode());
            customers.bought(customer.id(), fact.soldOn(), fact.dealerCode());
        }
        records.known(customer.id(), fact.dealerCode());
        records.tell(customer.id(), "PURCHASED", String.valueOf(fact.vehicleId()), fact.source(), by);
        return List.copyOf(touched);
    }

    /** The standing record of the customer; none where the visit was written before. */
    List<Long> visit(VisitFact told, String by) {
        check(told);
        CustomerRow customer = records.forWriting(told.customerId());
        garage.locked(told.vehicleId());
        VisitFact fact = ofStanding(told, customer);
        if (!records.once(() -> history.insert(fact))) {
            return List.of();
        }
        customers.visited(customer.id(), fact.visitedOn());
        if (fact.mileageKm() != null) {
            vehicles.mileage(fact.vehicleId(), fact.mileageKm(), fact.visitedOn());
        }
        records.known(customer.id(), fact.dealerCode());
        records.tell(customer.id(), "VISITED", String.valueOf(fact.vehicleId()), fact.source(), by);
        return List.of(customer.id());
    }

    private static VisitFact ofStanding(VisitFact told, CustomerRow customer) {
        return new VisitFact(
                told.source(),
                told.sourceNo(),
                told.vehicleId(),
                customer.id(),
                told.dealerCode(),
                told.visitedOn(),
                told.kind(),
                told.mileageKm(),
                told.amount(),
                told.finishedAt());
    }

    void check(PurchaseFact told) {
        check(told.source(), told.sourceNo(), told.dealerCode(), told.amount());
        garage.requireNotFuture(told.soldOn());
        if (told.cancelledOn() != null) {
            garage.requireNotFuture(told.cancelledOn());
            if (told.cancelledOn().isBefore(told.soldOn())) {
                throw new BusinessRefusal(
                        "customer.purchase.cancelledEarly", told.soldOn().toString());
            }
        }
    }

    void check(VisitFact told) {
        check(told.source(), told.sourceNo(), told.dealerCode(), told.amount());
        garage.requireNotFuture(told.visitedOn());
        if (told.kind() == null || told.mileageKm() != null && told.mileageKm() < 0) {
            throw new BusinessRefusal("customer.visit.malformed");
        }
        if (told.finishedAt() != null) {
            records.requireEnded(told.visitedOn(), told.finishedAt());
        }
    }

    private static void check(String source, String sourceNo, String dealerCode, BigDecimal amount) {
        if (isBlank(source) || isBlank(sourceNo)) {
            throw new BusinessRefusal("customer.source.missing");
        }
        if (isBlank(dealerCode) || dealerCode.length() > LONGEST_CODE) {
            throw new BusinessRefusal("customer.dealer.unknown", String.valueOf(dealerCode));
        }
        if (amount != null && amount.signum() < 0) {
            throw new BusinessRefusal("customer.amount.negative");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
