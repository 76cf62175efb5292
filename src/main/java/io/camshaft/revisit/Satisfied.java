package io.camshaft.revisit;

/** What a reached customer says of us. */
public enum Satisfied {
    SATISFIED,
    NEUTRAL,
    DISSATISFIED
}
