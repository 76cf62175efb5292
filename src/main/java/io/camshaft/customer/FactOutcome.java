package io.camshaft.customer;

/** What became of a purchase or visit that a dealer's system told. */
public enum FactOutcome {
    /** Its number was not known. */
    NEW,
    /** Its number was known, and something about it is different now. */
    CHANGED,
    /** Everything was known. */
    SAME
}
