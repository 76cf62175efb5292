package io.camshaft.customer;

/** What drives the car. */
public enum Power {
    PETROL,
    DIESEL,
    HYBRID,
    PLUG_IN,
    ELECTRIC,
    OTHER
}
