package io.camshaft.complaint;

/** What allows a case to close, and nothing else does. */
public enum Satisfaction {
    /** The customer says so. */
    SATISFIED,
    /** The customer does not want to be called. */
    REFUSED,
    /** Three honest attempts failed and the supervisor approved. */
    NOT_REACHED
}
