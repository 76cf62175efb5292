package io.camshaft.organisation;

/** The three levels of the organisation. */
public enum UnitKind {
    HEADQUARTERS,
    REGION,
    DEALER
}
