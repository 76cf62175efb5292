package io.camshaft.customer;

import io.camshaft.customer.CardRepository.CarRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A customer with those merged into them: one person, told by several records.
 *
 * @param family the standing record first
 * @param names as written, of each record that has one, the standing record's first
 */
record Dossier(List<CustomerRow> family, List<String> names, List<Reached> channels, List<Car> cars) {

    /** A channel, opened. @param contactId null for the customer's own */
    record Reached(long id, Long contactId, ChannelKind kind, String value, boolean preferred) {}

    /** A car, its plate opened. @param plate null where there is none, or where the car is not theirs any more */
    record Car(CarRow row, String plate, boolean owned) {}

    CustomerRow standing() {
        return family.get(0);
    }

    long id() {
        return standing().id();
    }

    List<Long> ids() {
        return family.stream().map(CustomerRow::id).toList();
    }

    String name() {
        return names.isEmpty() ? null : names.get(0);
    }

    String city() {
        return family.stream()
                .map(CustomerRow::city)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Card card() {
        return family.stream().anyMatch(row -> row.card() == Card.C) ? Card.C : Card.A;
    }

    LocalDate visitedOn() {
        return family.stream()
                .map(CustomerRow::visitedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** The customer's own, each value once. */
    List<Reached> own() {
        Map<String, Reached> once = new LinkedHashMap<>();
        channels.stream()
                .filter(channel -> channel.contactId() == null)
                .forEach(channel -> once.putIfAbsent(channel.kind() + " " + channel.value(), channel));
        return List.copyOf(once.values());
    }

    List<Reached> ofContact(long contactId) {
        return channels.stream()
                .filter(channel -> Objects.equals(channel.contactId(), contactId))
                .toList();
    }

    /** The preferred mobile, else the first telephone; null where there is none. */
    String phone() {
        return own().stream()
                .filter(channel -> channel.kind().isTelephone())
                .map(Reached::value)
                .findFirst()
                .orElse(null);
    }

    /** Null where there is none. */
    String mail() {
        return first(ChannelKind.MAIL);
    }

    /** Where short messages arrive; null where there is none. */
    String mobile() {
        return first(ChannelKind.MOBILE);
    }

    private String first(ChannelKind kind) {
        return own().stream()
                .filter(channel -> channel.kind() == kind)
                .map(Reached::value)
                .findFirst()
                .orElse(null);
    }

    List<Car> ownedCars() {
        return cars.stream().filter(Car::owned).toList();
    }
}
