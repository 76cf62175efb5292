package io.camshaft.customer;

import io.camshaft.customer.ChannelRepository.Owner;
import io.camshaft.customer.CustomerRepository.Stamp;
import io.camshaft.customer.HistoryRepository.RecordEvent;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** Who the customer is and who looks after them. */
@Component
class Registration {

    private static final int LONGEST_CITY = 60;

    private final CustomerRepository customers;
    private final ChannelRepository channels;
    private final PersonalValues values;
    private final Records records;
    private final Organisation organisation;

    Registration(
            CustomerRepository customers,
            ChannelRepository channels,
            PersonalValues values,
            Records records,
            Organisation organisation) {
        this.customers = customers;
        this.channels = channels;
        this.values = values;
        this.records = records;
        this.organisation = organisation;
    }

    long register(NewCustomer entered, String by) {
        NewCustomer customer = checked(entered);
        Stamp stamp = records.stamp(by);
        long id = customers.insert(
                customer, values.identity(customer.kind(), customer.name(), customer.identityNo()), stamp);
        Owner owner = new Owner(id, null, customer.source(), stamp.at().toLocalDate(), stamp.generation());
        for (NewCustomer.NewChannel channel : customer.channels()) {
            channels.insert(
                    owner, channel.kind(), values.channel(channel.kind(), channel.value()), channel.preferred());
        }
        if (customer.dealerCode() != null) {
            records.known(id, customer.dealerCode());
        }
        records.tell(id, "REGISTERED", null, customer.source(), by);
        return id;
    }

    void correct(long customerId, Correction correction, RecordEvent told) {
        CustomerRow before = records.forWriting(customerId);
        String name =
                correction.name() == null ? values.name(before.nameSealed()) : PersonName.written(correction.name());
        String number = correction.identityNo() == null
                ? values.identityNumber(before.identitySealed())
                : IdentityNumber.normalised(before.kind(), correction.identityNo());
        String city = correction.city() == null ? before.city() : city(correction.city());
        customers.correct(before, values.identity(before.kind(), name, number), city, records.stamp(told.by()));
        records.tell(
                before.id(),
                new RecordEvent("CORRECTED", correction.fields(), told.source(), told.caseNo(), told.by()));
    }

    /** What is corrected; null keeps. */
    record Correction(String name, String identityNo, String city) {

        String fields() {
            StringJoiner fields = new StringJoiner(",");
            if (name != null) {
                fields.add("name");
            }
            if (identityNo != null) {
                fields.add("identity");
            }
            if (city != null) {
                fields.add("city");
            }
            return fields.toString();
        }
    }

    void lookAfter(long customerId, String dealerCode, String advisorId, String by) {
        requireDealer(dealerCode, advisorId);
        CustomerRow before = records.forWriting(customerId);
        customers.lookAfter(before, dealerCode, advisorId, records.stamp(by));
        records.known(before.id(), dealerCode);
        records.tell(before.id(), "LOOKED_AFTER", dealerCode, "FORM", by);
    }

    Optional<Long> current(long customerId) {
        return customers.find(customerId).map(CustomerRow::standing);
    }

    private NewCustomer checked(NewCustomer entered) {
        if (entered.kind() == null) {
            throw new BusinessRefusal("customer.kind.missing");
        }
        if (entered.dealerCode() != null || entered.advisorId() != null) {
            requireDealer(entered.dealerCode(), entered.advisorId());
        }
        List<NewCustomer.NewChannel> given = entered.channels() == null ? List.of() : entered.channels();
        return new NewCustomer(
                entered.kind(),
                PersonName.written(entered.name()),
                IdentityNumber.normalised(entered.kind(), entered.identityNo()),
                Channels.distinct(given),
                city(entered.city()),
                entered.dealerCode(),
                entered.advisorId(),
                entered.source());
    }

    private void requireDealer(String dealerCode, String advisorId) {
        if (dealerCode == null
                || organisation
                        .unit(dealerCode)
                        .filter(unit -> unit.kind() == UnitKind.DEALER)
                        .isEmpty()) {
            throw new BusinessRefusal("customer.dealer.unknown", String.valueOf(dealerCode));
        }
        if (advisorId != null
                && organisation
                        .person(advisorId)
                        .filter(Person::active)
                        .filter(person -> person.unitCode().equals(dealerCode))
                        .isEmpty()) {
            throw new BusinessRefusal("customer.advisor.unknown", advisorId, dealerCode);
        }
    }

    private static String city(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String city = written.strip();
        if (city.length() > LONGEST_CITY) {
            throw new BusinessRefusal("customer.city.long", String.valueOf(LONGEST_CITY));
        }
        return city;
    }
}
