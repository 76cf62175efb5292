package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintTies.Marks;
import io.camshaft.customer.ContactCases;
import io.camshaft.customer.ContactsErased;
import io.camshaft.customer.KnownCustomers;
import io.camshaft.messaging.Outbox;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Cases of people who were no known customers when they wrote. When somebody with their telephone or mail address is erased, what
 * they said goes too, and the letters to them, unless the number is still that of somebody else whom we know: then it may be theirs.
 * They are named in the person's file in the same way.
 */
@Component
class UnknownContacts implements ContactCases {

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
        List<String> nos = casesWith(gone.values(), 0);
        if (!nos.isEmpty()) {
            texts.forget(nos);
            nos.forEach(outbox::forgetUnknown);
        }
    }

    @Override
    public List<String> casesOf(List<String> phonesAndMails) {
        return casesWith(phonesAndMails, 1);
    }

    private List<String> casesWith(List<String> contacts, int bearers) {
        List<String> values = contacts.stream()
                .filter(each -> known.bearersOf(each) == bearers)
                .toList();
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
