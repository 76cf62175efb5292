package io.camshaft.customer;

import java.util.List;

/** Looks for records of the same customer. */
public interface Doubles {

    /** Records like the one being entered, surest first, at most 10. Nothing is written. */
    List<Match> like(NewCustomer customer, String vin, String plate);

    /**
     * Compares a written record with all others: exactly the same identity merges at once, likely ones become open candidates.
     * Returns the id that stands for the record afterwards.
     */
    long settle(long customerId, String by);

    /**
     * @param score 0 to 100
     * @param exact true where the identity is beyond doubt: the same identity number, or the same name with the same verified key
     * @param reasons names of the rules, for example "SAME_PHONE"
     */
    record Match(long customerId, int score, boolean exact, List<String> reasons) {}
}
