package io.camshaft.customer;

/** What the customer is. */
public enum CustomerKind {
    PERSON,
    ORGANISATION
}
