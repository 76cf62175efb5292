package io.camshaft.customer;

import io.camshaft.customer.DealingRepository.WrittenPurchase;
import io.camshaft.customer.DealingRepository.WrittenVisit;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** Purchases and visits that are told again and differ: the newest word counts, what it was before stays in the customer's events. */
@Component
class DealingChanges {

    private static final int LONGEST_DETAIL = 120;

    private final DealingRepository dealings;
    private final CustomerRepository customers;
    private final Garage garage;
    private final Dealings rules;
    private final Records records;

    DealingChanges(
            DealingRepository dealings, CustomerRepository customers, Garage garage, Dealings rules, Records records) {
        this.dealings = dealings;
        this.customers = customers;
        this.garage = garage;
        this.rules = rules;
        this.records = records;
    }

    boolean isPurchaseKnown(PurchaseFact told) {
        return dealings.purchase(told.source(), told.sourceNo()).isPresent();
    }

    boolean isVisitKnown(VisitFact told) {
        return dealings.visit(told.source(), told.sourceNo()).isPresent();
    }

    /** Standing records whose state it touches; none where nothing changed. */
    List<Long> purchase(PurchaseFact told, String by) {
        rules.check(told);
        WrittenPurchase first =
                dealings.purchase(told.source(), told.sourceNo()).orElseThrow();
        CustomerRow customer = records.held(first.customerId());
        garage.locked(first.vehicleId());
        WrittenPurchase before =
                dealings.purchase(told.source(), told.sourceNo()).orElseThrow();
        WrittenPurchase now = new WrittenPurchase(
                before.id(),
                before.vehicleId(),
                before.customerId(),
                told.soldOn(),
                newer(told.amount(), before.amount()),
                newer(told.cancelledOn(), before.cancelledOn()));
        String was = differences(before, now);
        if (was.isEmpty()) {
            return List.of();
        }
        dealings.change(now);
        moved(customer, before, now);
        boolean cancelled = before.cancelledOn() == null && now.cancelledOn() != null;
        records.tell(customer.id(), cancelled ? "PURCHASE_CANCELLED" : "PURCHASE_CHANGED", cut(was), told.source(), by);
        return List.of(customer.id());
    }

    /** The car's and the customer's days follow. */
    private void moved(CustomerRow customer, WrittenPurchase before, WrittenPurchase now) {
        if (!before.soldOn().equals(now.soldOn())) {
            garage.ownedSince(before.vehicleId(), customer, before.soldOn(), now.soldOn());
            dealings.soldAnew(before.vehicleId(), before.soldOn(), now.soldOn());
            dealings.boughtAnew(customer.id(), before.soldOn());
        }
        if (before.cancelledOn() == null && now.cancelledOn() != null) {
            garage.givenBack(before.vehicleId(), customer, now.soldOn(), now.cancelledOn());
            dealings.soldAnew(before.vehicleId(), now.soldOn(), null);
            dealings.boughtAnew(customer.id(), now.soldOn());
        }
    }

    private static String differences(WrittenPurchase before, WrittenPurchase now) {
        StringJoiner was = new StringJoiner(", ");
        differ(was, "sold_on", before.soldOn(), now.soldOn());
        differ(was, "amount", before.amount(), now.amount());
        differ(was, "cancelled_on", before.cancelledOn(), now.cancelledOn());
        return was.toString();
    }

    /** Standing records whose state it touches; none where nothing changed. */
    List<Long> visit(VisitFact told, String by) {
        rules.check(told);
        WrittenVisit first = dealings.visit(told.source(), told.sourceNo()).orElseThrow();
        CustomerRow customer = records.held(first.customerId());
        garage.locked(first.vehicleId());
        WrittenVisit before = dealings.visit(told.source(), told.sourceNo()).orElseThrow();
        WrittenVisit now = followed(before, told);
        String was = differences(before, now);
        if (was.isEmpty()) {
            return List.of();
        }
        dealings.change(now);
        if (!before.visitedOn().equals(now.visitedOn())) {
            dealings.visitedAnew(customer.id(), before.visitedOn());
            customers.visited(customer.id(), now.visitedOn());
        }
        if (now.mileageKm() != null) {
            garage.read(now.vehicleId(), now.mileageKm(), now.visitedOn());
        }
        records.tell(customer.id(), "VISIT_CHANGED", cut(was), told.source(), by);
        return List.of(customer.id());
    }

    private static WrittenVisit followed(WrittenVisit before, VisitFact told) {
        return new WrittenVisit(
                before.id(),
                before.vehicleId(),
                before.customerId(),
                told.visitedOn(),
                told.kind(),
                newer(told.mileageKm(), before.mileageKm()),
                newer(told.amount(), before.amount()),
                newer(told.finishedAt(), before.finishedAt()));
    }

    private static String differences(WrittenVisit before, WrittenVisit now) {
        StringJoiner was = new StringJoiner(", ");
        differ(was, "visited_on", before.visitedOn(), now.visitedOn());
        differ(was, "kind", before.kind(), now.kind());
        differ(was, "mileage_km", before.mileageKm(), now.mileageKm());
        differ(was, "amount", before.amount(), now.amount());
        if (!isSameMoment(before.finishedAt(), now.finishedAt())) {
            was.add("finished_at " + orNone(before.finishedAt()));
        }
        return was.toString();
    }

    private static void differ(StringJoiner was, String field, Object before, Object now) {
        boolean same = before instanceof java.math.BigDecimal amount && now instanceof java.math.BigDecimal other
                ? amount.compareTo(other) == 0
                : Objects.equals(before, now);
        if (!same) {
            was.add(field + " " + orNone(before));
        }
    }

    /** Databases answer in an offset of their own. */
    private static boolean isSameMoment(OffsetDateTime one, OffsetDateTime other) {
        return one == null || other == null ? one == other : one.isEqual(other);
    }

    /** As long as the column of events. */
    private static String cut(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    private static String orNone(Object value) {
        return value == null ? "-" : value.toString();
    }

    private static <T> T newer(T told, T known) {
        return told == null ? known : told;
    }
}
