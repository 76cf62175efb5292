package io.camshaft.revisit.quality;

/** Where a correction stands. */
public enum CorrectionState {
    ASKED,
    /** The dealer says the record was wrong; it is right now. */
    ADMITTED,
    /** The dealer says the record was right. */
    DISPUTED,
    /** The record was wrong after all. */
    UPHELD,
    /** The record was right. */
    DISMISSED
}
