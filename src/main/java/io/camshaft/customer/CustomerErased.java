package io.camshaft.customer;

/**
 * Everything personal of the record is gone; others forget what they keep of it, in the same transaction. Published for the
 * standing record and for each that was merged into it.
 */
public record CustomerErased(long customerId) {}
