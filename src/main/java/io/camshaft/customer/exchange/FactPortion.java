package io.camshaft.customer.exchange;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.Customers;
import io.camshaft.customer.PurchaseFact;
import io.camshaft.customer.VisitFact;
import io.camshaft.customer.exchange.CustomerRowRepository.CarRow;
import io.camshaft.customer.exchange.CustomerRowRepository.DealerRow;
import io.camshaft.customer.exchange.CustomerRowRepository.SourceRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a portion of lines about purchases or visits. */
@Component
class FactPortion {

    private final CustomerRowRepository rows;
    private final Customers customers;

    FactPortion(CustomerRowRepository rows, Customers customers) {
        this.rows = rows;
        this.customers = customers;
    }

    @Transactional
    ImportChanges write(ImportBatch batch, List<ReadFact> facts, String by) {
        Map<String, CarRow> cars = rows.cars(facts.stream().map(ReadFact::vin).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(CarRow::vin, Function.identity(), (one, other) -> one));
        Map<String, Long> named = named(batch, facts);
        ImportChanges changes = new ImportChanges();
        for (ReadFact fact : facts) {
            try {
                CarRow car = cars.get(fact.vin());
                if (car == null) {
                    throw Cells.refused(ImportColumn.VIN, "customer.import.carUnknown");
                }
                if (write(batch, fact, car.id(), customerOf(fact, car, named), by)) {
                    changes.added++;
                } else {
                    changes.same++;
                }
            } catch (RowRefused refused) {
                changes.refused.put(fact.rowNo(), refused);
            }
        }
        return changes;
    }

    private Map<String, Long> named(ImportBatch batch, List<ReadFact> facts) {
        Set<String> numbers = facts.stream()
                .map(ReadFact::customerSourceNo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Long> named = new HashMap<>();
        if (!numbers.isEmpty()) {
            rows.sources(batch.sourceOf(batch.dealerCode()), numbers)
                    .forEach((SourceRow row) -> named.put(row.sourceNo(), row.customerId()));
        }
        return named;
    }

    private long customerOf(ReadFact fact, CarRow car, Map<String, Long> named) {
        if (fact.customerSourceNo() != null) {
            Long customer = named.get(fact.customerSourceNo());
            if (customer == null) {
                throw Cells.refused(ImportColumn.CUSTOMER_SOURCE_NO, "customer.import.customerUnknown");
            }
            return customer;
        }
        if (fact.customerNo() == null) {
            if (car.ownerId() == null) {
                throw Cells.refused(ImportColumn.VIN, "customer.import.ownerUnknown");
            }
            return car.ownerId();
        }
        long customer = customers
                .current(CustomerNo.parse(fact.customerNo()).orElseThrow())
                .orElseThrow(() -> Cells.refused(ImportColumn.CUSTOMER_NO, "customer.import.customerUnknown"));
        // A number alone must not open a stranger's card to the dealer.
        if (!Objects.equals(car.ownerId(), customer) && !knows(fact.dealerCode(), customer)) {
            throw Cells.refused(ImportColumn.CUSTOMER_NO, "customer.import.customerUnknown");
        }
        return customer;
    }

    private boolean knows(String dealerCode, long customerId) {
        return rows.dealers(List.of(customerId)).stream()
                .map(DealerRow::dealerCode)
                .anyMatch(dealerCode::equals);
    }

    private boolean write(ImportBatch batch, ReadFact fact, long vehicleId, long customerId, String by) {
        String source = batch.sourceOf(fact.dealerCode());
        return fact.kind() == null
                ? customers.purchase(
                        new PurchaseFact(
                                source,
                                fact.sourceNo(),
                                vehicleId,
                                customerId,
                                fact.dealerCode(),
                                fact.on(),
                                fact.amount()),
                        by)
                : customers.visit(
                        new VisitFact(
                                source,
                                fact.sourceNo(),
                                vehicleId,
                                customerId,
                                fact.dealerCode(),
                                fact.on(),
                                fact.kind(),
                                fact.mileageKm(),
                                fact.amount()),
                        by);
    }
}
