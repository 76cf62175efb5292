package io.camshaft.revisit.quality;

/** What the customer said of a field. */
public enum CheckOutcome {
    RIGHT,
    WRONG,
    NOT_ASKED
}
