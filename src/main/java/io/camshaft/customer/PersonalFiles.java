package io.camshaft.customer;

import io.camshaft.customer.PersonalFileRepository.CarRow;
import io.camshaft.customer.PersonalFileRepository.ChannelRow;
import io.camshaft.customer.PersonalFileRepository.Head;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what is kept about a person, and records who read it. */
@Service
@Transactional
public class PersonalFiles {

    private static final Set<PersonalField> COMPARED = Set.of(
            PersonalField.NAME, PersonalField.MOBILE, PersonalField.PHONE, PersonalField.MAIL, PersonalField.PLATE);

    private final PersonalFileRepository rows;
    private final PersonalValues values;
    private final Readings readings;

    PersonalFiles(PersonalFileRepository rows, PersonalValues values, Readings readings) {
        this.rows = rows;
        this.values = values;
        this.readings = readings;
    }

    /** The record for somebody who compares it in the case. */
    public ComparedRecord compare(long customerId, String readerId, String caseNo) {
        Head head = rows.heads(customerId).get(0);
        if (head.erasedAt() == null) {
            readings.record(readerId, customerId, COMPARED, caseNo, "MERGE");
        }
        List<Long> id = List.of(customerId);
        List<ChannelRow> channels = rows.channels(id);
        List<CarRow> cars = rows.cars(id);
        return new ComparedRecord(
                CustomerNo.of(customerId),
                head.kind(),
                head.erasedAt() != null,
                values.name(head.nameSealed()),
                opened(channels, row -> row.kind().isTelephone()),
                opened(channels, row -> row.kind() == ChannelKind.MAIL),
                cars.stream()
                        .map(car -> values.plateNumber(car.plateSealed()))
                        .filter(Objects::nonNull)
                        .toList(),
                cars.stream().map(car -> car.modelCode() + " · " + car.vin()).toList(),
                head.city(),
                rows.dealers(id),
                head.visitedOn());
    }

    /** To whom and where a letter goes; empty where the person was erased. */
    Optional<Addressee> addressee(long customerId) {
        List<Head> family = rows.heads(customerId);
        if (family.isEmpty() || family.get(0).erasedAt() != null) {
            return Optional.empty();
        }
        List<ChannelRow> channels = rows.channels(family.stream().map(Head::id).toList()).stream()
                .filter(row -> row.endedOn() == null)
                .toList();
        return Optional.of(new Addressee(
                values.name(family.get(0).nameSealed()),
                first(channels, ChannelKind.MAIL),
                first(channels, ChannelKind.ADDRESS)));
    }

    private String first(List<ChannelRow> channels, ChannelKind kind) {
        return opened(channels, row -> row.kind() == kind).stream().findFirst().orElse(null);
    }

    private List<String> opened(List<ChannelRow> channels, Predicate<ChannelRow> which) {
        return channels.stream()
                .filter(which)
                .map(row -> values.channelValue(row.valueSealed()))
                .toList();
    }

    /** @param mail null where there is none; the same for the postal address */
    record Addressee(String name, String mail, String address) {

        @Override
        public String toString() {
            return "Addressee";
        }
    }
}
