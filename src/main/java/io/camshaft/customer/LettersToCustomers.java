package io.camshaft.customer;

import io.camshaft.messaging.LetterReadings;
import io.camshaft.messaging.LetterSent;
import io.camshaft.messaging.Outbox;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to the letters in the outbox: who reads one is recorded, and those to an erased person are forgotten. */
@Component
class LettersToCustomers implements LetterReadings {

    private final Outbox outbox;
    private final Readings readings;
    private final DataRequestRepository requests;

    LettersToCustomers(Outbox outbox, Readings readings, DataRequestRepository requests) {
        this.outbox = outbox;
        this.readings = readings;
        this.requests = requests;
    }

    @Override
    public void read(String readerId, long customerId, String caseNo) {
        readings.record(readerId, customerId, Set.of(PersonalField.NAME, PersonalField.MAIL), caseNo, "LETTER");
    }

    /** In the transaction of the erasure; a letter that is written after it still leaves. */
    @EventListener
    void erased(CustomerErased erased) {
        outbox.forget(erased.customerId());
    }

    /** The last letter told that everything is gone; with it goes its address. */
    @EventListener
    void sent(LetterSent letter) {
        if (requests.isErased(letter.customerId())) {
            outbox.forget(letter.customerId());
        }
    }
}
