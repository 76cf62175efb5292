package io.camshaft.customer;

import io.camshaft.customer.HistoryRepository.RecordEvent;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Forgets a person: what is left are figures that belong to nobody. */
@Component
class Erasure {

    private final ErasureRepository erasures;
    private final Records records;
    private final ChannelRepository channels;
    private final PersonalValues values;
    private final ApplicationEventPublisher events;

    Erasure(
            ErasureRepository erasures,
            Records records,
            ChannelRepository channels,
            PersonalValues values,
            ApplicationEventPublisher events) {
        this.erasures = erasures;
        this.channels = channels;
        this.values = values;
        this.records = records;
        this.events = events;
    }

    void erase(long customerId, String caseNo, String by) {
        CustomerRow customer = records.held(customerId);
        if (customer.erased()) {
            return;
        }
        List<Long> family = records.family(customer);
        List<String> reached = reached(family);
        erasures.plates(family, records.today());
        erasures.ownerships(family, records.today());
        erasures.channelsAndContacts(family);
        erasures.requests(family);
        erasures.records(family, records.now(), by);
        records.tell(customer.id(), new RecordEvent("ERASED", null, "REQUEST", caseNo, by));
        events.publishEvent(new ContactsErased(reached));
        family.forEach(id -> events.publishEvent(new CustomerErased(id)));
    }

    private List<String> reached(List<Long> family) {
        return channels.of(family).stream()
                .filter(row -> row.kind().isTelephone() || row.kind() == ChannelKind.MAIL)
                .map(row -> values.channelValue(row.valueSealed()))
                .distinct()
                .toList();
    }
}
