package io.camshaft.customer;

/** When a customer who owns a car counts as lost; the trade knows both. */
public enum LossDefinition {
    /** No visit for a year (Toyota). */
    ONE_YEAR,
    /** No visit for more than half a year (Foton). */
    HALF_YEAR
}
