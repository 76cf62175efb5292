package io.camshaft.revisit;

/** Who calls. */
public enum CallActor {
    /** Who sold the car or worked on it. */
    DEALER,
    /** Headquarters' call centre, which also checks what is on record. */
    CALL_CENTRE
}
