package io.camshaft.customer;

/** Two states of one record (A卡, C卡). */
public enum Card {
    /** Prospect: has not bought yet. */
    A,
    /** Owner of a car. */
    C
}
