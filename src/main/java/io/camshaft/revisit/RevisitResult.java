package io.camshaft.revisit;

/** What came of calling a customer. */
public enum RevisitResult {
    REACHED,
    NOT_REACHED,
    /** Reached, asked to be called at another time. */
    LATER,
    /** Does not want to talk now. */
    REFUSED,
    /** Wants no calls any more. */
    OPTED_OUT,
    WRONG_NUMBER,
    /** In the second call: the problem is solved. */
    SOLVED,
    NOT_SOLVED
}
