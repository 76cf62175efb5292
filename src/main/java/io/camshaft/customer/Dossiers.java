package io.camshaft.customer;

import io.camshaft.customer.CardRepository.CarRow;
import io.camshaft.customer.Dossier.Car;
import io.camshaft.customer.Dossier.Reached;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads and opens what is known of customers: three statements, however many there are. */
@Component
class Dossiers {

    private final CustomerRepository customers;
    private final ChannelRepository channels;
    private final CardRepository cards;
    private final PersonalValues values;
    private final Clock clock;

    Dossiers(
            CustomerRepository customers,
            ChannelRepository channels,
            CardRepository cards,
            PersonalValues values,
            Clock clock) {
        this.customers = customers;
        this.channels = channels;
        this.cards = cards;
        this.values = values;
        this.clock = clock;
    }

    /** Without channels and cars; by standing id, in the order asked. */
    Map<Long, Dossier> named(Collection<Long> standingIds) {
        Map<Long, List<CustomerRow>> families =
                customers.families(standingIds).stream().collect(Collectors.groupingBy(CustomerRow::standing));
        Map<Long, Dossier> dossiers = new LinkedHashMap<>();
        for (long id : standingIds) {
            List<CustomerRow> family = families.getOrDefault(id, List.of()).stream()
                    .sorted(Comparator.comparing(row -> row.id() != id))
                    .toList();
            if (!family.isEmpty()) {
                dossiers.put(id, new Dossier(family, names(family), List.of(), List.of()));
            }
        }
        return dossiers;
    }

    private List<String> names(List<CustomerRow> family) {
        return family.stream()
                .map(row -> values.name(row.nameSealed()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same with channels and cars. */
    List<Dossier> complete(Collection<Dossier> named) {
        List<Long> ids =
                named.stream().flatMap(dossier -> dossier.ids().stream()).toList();
        Map<Long, List<ChannelRow>> reached =
                channels.of(ids).stream().collect(Collectors.groupingBy(ChannelRow::customerId));
        Map<Long, List<CarRow>> driven = cards.cars(ids).stream().collect(Collectors.groupingBy(CarRow::customerId));
        return named.stream()
                .map(dossier -> new Dossier(
                        dossier.family(),
                        dossier.names(),
                        gathered(dossier, reached).stream()
                                .sorted(Comparator.comparing(row -> !row.preferred()))
                                .map(this::opened)
                                .toList(),
                        cars(gathered(dossier, driven))))
                .toList();
    }

    private static <T> List<T> gathered(Dossier dossier, Map<Long, List<T>> rows) {
        List<T> all = new ArrayList<>();
        dossier.ids().forEach(id -> all.addAll(rows.getOrDefault(id, List.of())));
        return all;
    }

    private Reached opened(ChannelRow row) {
        return new Reached(
                row.id(), row.contactPersonId(), row.kind(), values.channelValue(row.valueSealed()), row.preferred());
    }

    /** Each car once: two merged records may both own it. */
    private List<Car> cars(List<CarRow> rows) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, Car> once = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(row -> !row.isOwned(today)))
                .forEach(row -> once.computeIfAbsent(row.vehicleId(), any -> car(row, today)));
        return List.copyOf(once.values());
    }

    private Car car(CarRow row, LocalDate today) {
        boolean owned = row.isOwned(today);
        return new Car(row, owned ? values.plateNumber(row.plateSealed()) : null, owned);
    }
}
