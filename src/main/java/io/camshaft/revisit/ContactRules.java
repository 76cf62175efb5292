package io.camshaft.revisit;

/** The decision table contactBudget. */
public interface ContactRules {

    /** At most so many contacts in the days before; a contact beyond that is left out. */
    record Budget(int mostContacts, int withinDays) {}

    /** @param purpose "REVISIT", "SURVEY" or "CARE", @param occasion "SALE" or "VISIT"; null where there is none */
    Budget budget(String purpose, String occasion);
}
