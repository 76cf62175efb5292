package io.camshaft.revisit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One budget of contacts for each customer, shared by calls, surveys and care; the table contactBudget decides. */
@Service
@Transactional
public class ContactBudget {

    private final ContactRepository contacts;
    private final ContactRules rules;
    private final Clock clock;

    ContactBudget(ContactRepository contacts, ContactRules rules, Clock clock) {
        this.contacts = contacts;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param purpose "SURVEY" or "CARE"; calls are chosen many at once */
    @Transactional(readOnly = true)
    public boolean allows(long customerId, String purpose) {
        ContactRules.Budget budget = rules.budget(purpose, null);
        return contacts.since(customerId, LocalDate.now(clock).minusDays(budget.withinDays())) < budget.mostContacts();
    }

    /**
     * How often each of the customers may still be contacted, for those who may.
     *
     * @param purpose as in {@link #allows}
     */
    @Transactional(readOnly = true)
    public Map<Long, Integer> room(Collection<Long> customerIds, String purpose) {
        ContactRules.Budget budget = rules.budget(purpose, null);
        Map<Long, Integer> made =
                contacts.since(customerIds, LocalDate.now(clock).minusDays(budget.withinDays()));
        Map<Long, Integer> room = new HashMap<>();
        customerIds.forEach(id -> room.put(id, budget.mostContacts() - made.getOrDefault(id, 0)));
        room.values().removeIf(left -> left <= 0);
        return room;
    }

    /** The customer was contacted. @param reference number of the case; the same is counted once */
    public void contacted(long customerId, String purpose, String reference) {
        contacts.insert(customerId, purpose, reference, LocalDate.now(clock));
    }
}
