package io.camshaft.survey;

/** What came of calling a dissatisfied customer. */
public enum FollowUpResult {
    /** Says the customer; cause and measure are on record. */
    SOLVED,
    /** Called again on the next working day. */
    NOT_SOLVED,
    NOT_REACHED,
    /** The customer does not want to talk. */
    REFUSED,
    /** Too much for a call. */
    COMPLAINT
}
