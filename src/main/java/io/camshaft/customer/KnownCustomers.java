package io.camshaft.customer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Whom a telephone or a car belongs to, and what a case keeps of them. Answers machines: nothing of it is for a page but names. */
public interface KnownCustomers {

    /**
     * The customer with this telephone; where none has it, the present owner of the car. Where several have the telephone and one
     * of them owns the car, it is that one.
     *
     * @param phone as written; null where unknown
     * @param vin null where unknown
     */
    Match whose(String phone, String vin);

    /** True where we keep a car with this number. */
    boolean knowsCar(String vin);

    /** Masked names by the ids asked, also of merged records; "erased" in the installation's language. One question for all. */
    Map<Long, String> maskedNames(Collection<Long> customerIds);

    /** Name, telephone and mail, for the sealed columns of a case that begins; empty where the customer is erased or unknown. */
    Optional<Reached> reached(long customerId);

    /** How many customers have this telephone or mail address now. */
    int bearersOf(String phoneOrMail);

    /** How sure we are. */
    enum Fit {
        NOBODY,
        BY_PHONE,
        BY_CAR,
        SEVERAL
    }

    /** @param customerId null unless exactly one fits */
    record Match(Fit fit, Long customerId) {}

    /** Every part may be null. */
    record Reached(String name, String phone, String mail) {
        /** Without anything personal: objects end up in logs. */
        @Override
        public String toString() {
            return "Reached[…]";
        }
    }
}
