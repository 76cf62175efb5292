package io.camshaft.customer;

/** What headquarters says to a person's request. */
public enum RequestDecision {
    GRANT,
    /** Not all of it; the letter says why. */
    GRANT_PARTLY,
    REFUSE
}
