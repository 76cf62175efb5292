package io.camshaft.revisit.quality;

/** What a check means for the dealer's data quality. */
public enum CheckState {
    NOT_ASKED,
    RIGHT,
    /** One call said wrong; held against nobody yet. */
    SUSPECTED,
    /** A second voice, independent of the first, said so too. The only state that counts against the dealer. */
    CONFIRMED,
    /** It turned out right after all; counts as right. */
    DISMISSED,
    /** Told already, or the value came from a call and not from the dealer. */
    NOT_COUNTED;

    /** Where nobody knows of the fault yet. */
    static CheckState of(CheckOutcome outcome) {
        return switch (outcome) {
            case RIGHT -> RIGHT;
            case WRONG -> SUSPECTED;
            case NOT_ASKED -> NOT_ASKED;
        };
    }
}
