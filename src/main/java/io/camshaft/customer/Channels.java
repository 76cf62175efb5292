package io.camshaft.customer;

import io.camshaft.customer.ChannelRepository.Owner;
import io.camshaft.customer.HistoryRepository.RecordEvent;
import io.camshaft.platform.BusinessRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ways to reach a customer, people to talk with, and what the customer agreed to. */
@Component
class Channels {

    private static final int LONGEST_DUTY = 60;

    private final CustomerRepository customers;
    private final ChannelRepository channels;
    private final ConsentRepository consents;
    private final PersonalValues values;
    private final Records records;

    Channels(
            CustomerRepository customers,
            ChannelRepository channels,
            ConsentRepository consents,
            PersonalValues values,
            Records records) {
        this.customers = customers;
        this.channels = channels;
        this.consents = consents;
        this.values = values;
        this.records = records;
    }

    /** Normalised, each value once; at most one of a kind is preferred, the first that says so. */
    static List<NewCustomer.NewChannel> distinct(List<NewCustomer.NewChannel> given) {
        Map<String, NewCustomer.NewChannel> once = new LinkedHashMap<>();
        Map<ChannelKind, String> preferred = new LinkedHashMap<>();
        for (NewCustomer.NewChannel channel : given) {
            String value = ChannelValue.normalised(channel.kind(), channel.value());
            if (channel.preferred()) {
                preferred.putIfAbsent(channel.kind(), value);
            }
            once.putIfAbsent(channel.kind() + " " + value, new NewCustomer.NewChannel(channel.kind(), value, false));
        }
        return once.values().stream()
                .map(channel -> new NewCustomer.NewChannel(
                        channel.kind(), channel.value(), channel.value().equals(preferred.get(channel.kind()))))
                .toList();
    }

    long add(long customerId, NewCustomer.NewChannel channel, String source, String by) {
        String value = ChannelValue.normalised(channel.kind(), channel.value());
        CustomerRow customer = records.forWriting(customerId);
        List<Long> family = records.family(customer);
        Optional<Long> known = known(family, channel.kind(), value);
        long id = known.orElseGet(() -> channels.insert(
                owner(customer, null, source), channel.kind(), values.channel(channel.kind(), value), false));
        if (channel.preferred()) {
            channels.prefer(family, channel.kind(), id);
        }
        if (known.isEmpty()) {
            records.tell(customer.id(), "CHANNEL_ADDED", channel.kind().name(), source, by);
        }
        return id;
    }

    private Optional<Long> known(List<Long> family, ChannelKind kind, String value) {
        return channels.of(family).stream()
                .filter(row -> row.contactPersonId() == null && row.kind() == kind)
                .filter(row -> value.equals(values.channelValue(row.valueSealed())))
                .map(ChannelRow::id)
                .findFirst();
    }

    void end(long customerId, long channelId, String source, String by) {
        CustomerRow customer = records.forWriting(customerId);
        if (!channels.end(records.family(customer), channelId, records.today())) {
            throw new BusinessRefusal("customer.channel.unknown");
        }
        records.tell(customer.id(), "CHANNEL_ENDED", String.valueOf(channelId), source, by);
    }

    long addContact(long customerId, String name, String duty, List<NewCustomer.NewChannel> given, String by) {
        if (duty != null && duty.length() > LONGEST_DUTY) {
            throw new BusinessRefusal("customer.duty.long", String.valueOf(LONGEST_DUTY));
        }
        String written = PersonName.written(name);
        List<NewCustomer.NewChannel> reached = distinct(given == null ? List.of() : given);
        CustomerRow customer = records.forWriting(customerId);
        if (customer.kind() != CustomerKind.ORGANISATION) {
            throw new BusinessRefusal("customer.contact.ofPerson");
        }
        String source = "FORM";
        long contact = channels.insertContact(owner(customer, null, source), values.contact(written), duty);
        for (NewCustomer.NewChannel channel : reached) {
            channels.insert(
                    owner(customer, contact, source),
                    channel.kind(),
                    values.channel(channel.kind(), channel.value()),
                    channel.preferred());
        }
        records.tell(customer.id(), "CONTACT_ADDED", String.valueOf(contact), source, by);
        return contact;
    }

    private Owner owner(CustomerRow customer, Long contactId, String source) {
        return new Owner(customer.id(), contactId, source, records.today(), values.generation());
    }

    void consent(long customerId, ChannelKind channel, Purpose purpose, boolean given, String source, String by) {
        CustomerRow customer = records.forWriting(customerId);
        CustomerCard.Consent said = new CustomerCard.Consent(
                Objects.requireNonNull(channel), Objects.requireNonNull(purpose), given, source, records.now());
        consents.insert(customer.id(), said, by);
        records.tell(
                customer.id(),
                new RecordEvent(
                        said.given() ? "CONSENT_GIVEN" : "CONSENT_REFUSED",
                        said.channel() + "," + said.purpose(),
                        said.source(),
                        null,
                        by));
    }

    /** No without a word of the customer: marketing needs a yes. */
    boolean mayContact(long customerId, ChannelKind channel, Purpose purpose) {
        return customers
                .find(customerId)
                .filter(customer -> !customer.erased())
                .flatMap(customer -> consents.newest(customers.familyIds(customer.standing()), channel, purpose))
                .orElse(false);
    }
}
