package io.camshaft.complaint;

import io.camshaft.customer.CustomerCases;
import io.camshaft.customer.KnownCustomers;
import io.camshaft.customer.KnownCustomers.Match;
import io.camshaft.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Whose case it is: said by whoever took it, or found by telephone and car, whatever the channel. */
@Component
class Caller {

    /** Said by somebody, not found. */
    static final String SAID = "SAID";

    private final ComplaintCustomerRepository complaints;
    private final KnownCustomers known;
    private final CustomerCases cases;
    private final Outbox outbox;

    Caller(ComplaintCustomerRepository complaints, KnownCustomers known, CustomerCases cases, Outbox outbox) {
        this.complaints = complaints;
        this.known = known;
        this.cases = cases;
        this.outbox = outbox;
    }

    /** Of a case that was just written. */
    void recognise(String no, NewComplaint asked) {
        if (asked.customerId() != null) {
            belongs(no, asked.customerId(), SAID);
            return;
        }
        String phone = asked.contact() == null ? null : asked.contact().phone();
        Match match = known.whose(phone, asked.vin());
        if (match.customerId() == null) {
            complaints.fit(no, match.fit().name());
        } else {
            belongs(no, match.customerId(), match.fit().name());
        }
    }

    /** The case, and the letters that were written in it to nobody we knew, are the customer's. */
    void belongs(String no, long customerId, String fit) {
        complaints.belongs(no, customerId, fit);
        cases.link(no, customerId);
        outbox.follow(no, customerId);
    }
}
