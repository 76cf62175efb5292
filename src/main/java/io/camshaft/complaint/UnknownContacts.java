package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintTies.Marks;
import io.camshaft.customer.ContactsErased;
import io.camshaft.customer.KnownCustomers;
import io.camshaft.messaging.Outbox;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Cases of people who were no known customers when they wrote. When somebody with their telephone or mail address is erased, what
 * they said goes too, and the letters to them, unless the number is still that of somebody else whom we know: then it may be theirs.
 */
@Component
class UnknownContacts {

    private final ComplaintCustomerRepository complaints;
    private final ComplaintTextRepository texts;
    private final Marks marks;
    private final KnownCustomers known;
    private final Outbox outbox;

    UnknownContacts(
            ComplaintCustomerRepository complaints,
            ComplaintTextRepository texts,
            Marks marks,
            KnownCustomers known,
            Outbox outbox) {
        this.complaints = complaints;
        this.texts = texts;
        this.marks = marks;
        this.known = known;
        this.outbox = outbox;
    }

    /** In the transaction of the erasure. */
    @EventListener
    void erased(ContactsErased gone) {
        List<String> nos = casesOf(gone.values().stream()
                .filter(Predicate.not(known::belongsToSomebody))
                .toList());
        if (!nos.isEmpty()) {
            texts.forget(nos);
            nos.forEach(outbox::forgetUnknown);
        }
    }

    private List<String> casesOf(List<String> values) {
        return values.isEmpty()
                ? List.of()
                : complaints.ofContact(
                        values.stream()
                                .flatMap(value -> marks.phones(value).stream())
                                .toList(),
                        values.stream()
                                .flatMap(value -> marks.mails(value).stream())
                                .toList());
    }
}
