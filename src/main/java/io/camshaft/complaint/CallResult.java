package io.camshaft.complaint;

/** Result of one call back. */
public enum CallResult {
    SATISFIED,
    NOT_SATISFIED,
    REFUSED,
    NOT_REACHED
}
