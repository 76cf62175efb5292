package io.camshaft.customer.web;

import io.camshaft.customer.Customers;
import io.camshaft.customer.Doubles;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves what was typed: customer, car and the comparison with all others, or nothing of it. */
@Service
class CustomerEntry {

    private final Customers customers;
    private final Doubles doubles;
    private final Organisation organisation;
    private final Clock clock;

    CustomerEntry(Customers customers, Doubles doubles, Organisation organisation, Clock clock) {
        this.customers = customers;
        this.doubles = doubles;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The dealer the person works for, or null. */
    String dealerOf(String personId) {
        return organisation
                .person(personId)
                .flatMap(person -> organisation.unit(person.unitCode()))
                .filter(unit -> unit.kind() == UnitKind.DEALER)
                .map(unit -> unit.code())
                .orElse(null);
    }

    /** Returns the id of the record that stands for the customer. */
    @Transactional
    public long save(EnteredCustomer typed, String by) {
        long id = customers.register(typed.customer(dealerOf(by)), by);
        if (typed.hasCar()) {
            customers.own(customers.vehicle(typed.car(), by), id, LocalDate.now(clock), by);
        }
        return doubles.settle(id, by);
    }
}
