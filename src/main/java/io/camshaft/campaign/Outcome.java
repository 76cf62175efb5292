package io.camshaft.campaign;

/** What a level decided. */
public enum Outcome {
    PASS,
    RETURN_DEALER,
    RETURN_REGION,
    REJECT
}
