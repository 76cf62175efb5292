package io.camshaft.customer;

/** What a channel may be used for. */
public enum Purpose {
    SERVICE,
    MARKETING,
    SURVEY,
    CARE
}
