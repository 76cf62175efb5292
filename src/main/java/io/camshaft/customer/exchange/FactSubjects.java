package io.camshaft.customer.exchange;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.Customers;
import io.camshaft.customer.exchange.CustomerRowRepository.CarRow;
import io.camshaft.customer.exchange.CustomerRowRepository.DealerRow;
import io.camshaft.customer.exchange.CustomerRowRepository.FactRow;
import io.camshaft.customer.exchange.CustomerRowRepository.SourceRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which car and which customer a line about a purchase or a visit means; read for a whole portion at once. */
@Component
class FactSubjects {

    private final CustomerRowRepository rows;
    private final Customers customers;

    FactSubjects(CustomerRowRepository rows, Customers customers) {
        this.rows = rows;
        this.customers = customers;
    }

    record Subject(long vehicleId, long customerId) {}

    /**
     * @param cars by VIN
     * @param named customers by the dealer system's number
     * @param facts that are written already, by source and number
     */
    record Known(Map<String, CarRow> cars, Map<String, Long> named, Map<String, FactRow> facts) {}

    Known known(ImportBatch batch, List<ReadFact> facts) {
        Map<String, CarRow> cars = rows.cars(facts.stream().map(ReadFact::vin).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(CarRow::vin, Function.identity(), (one, other) -> one));
        return new Known(cars, named(batch, facts), written(batch, facts));
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

    private Map<String, FactRow> written(ImportBatch batch, List<ReadFact> facts) {
        Map<String, Set<String>> numbers = facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> batch.sourceOf(fact.dealerCode()),
                        Collectors.mapping(ReadFact::sourceNo, Collectors.toSet())));
        Map<String, FactRow> written = new HashMap<>();
        numbers.forEach((source, own) ->
                rows.facts(batch.content(), source, own).forEach(row -> written.put(key(source, row.sourceNo()), row)));
        return written;
    }

    private static String key(String source, String number) {
        return source + " " + number;
    }

    /** @throws RowRefused where the line means no car or customer we know */
    Subject of(ImportBatch batch, ReadFact fact, Known known) {
        CarRow car = known.cars().get(fact.vin());
        if (car == null) {
            throw Cells.refused(ImportColumn.VIN, "customer.import.carUnknown");
        }
        FactRow written = known.facts().get(key(batch.sourceOf(fact.dealerCode()), fact.sourceNo()));
        return written == null ? new Subject(car.id(), customerOf(fact, car, known)) : again(fact, car, known, written);
    }

    /** The car may have another owner by now: who bought it or came with it then is still who it was. */
    private Subject again(ReadFact fact, CarRow car, Known known, FactRow written) {
        if (car.id() != written.vehicleId()) {
            throw Cells.refused(ImportColumn.VIN, "customer.import.factOfOtherCar");
        }
        boolean named = fact.customerNo() != null || fact.customerSourceNo() != null;
        if (named && customerOf(fact, car, known) != written.customerId()) {
            throw Cells.refused(
                    fact.customerSourceNo() != null ? ImportColumn.CUSTOMER_SOURCE_NO : ImportColumn.CUSTOMER_NO,
                    "customer.import.factOfOtherCustomer");
        }
        return new Subject(written.vehicleId(), written.customerId());
    }

    private long customerOf(ReadFact fact, CarRow car, Known known) {
        if (fact.customerSourceNo() != null) {
            Long customer = known.named().get(fact.customerSourceNo());
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
}
