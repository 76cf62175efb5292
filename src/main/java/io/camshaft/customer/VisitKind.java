package io.camshaft.customer;

/** Why the car was in the workshop. */
public enum VisitKind {
    ROUTINE,
    WARRANTY,
    PAID_REPAIR,
    BODY
}
