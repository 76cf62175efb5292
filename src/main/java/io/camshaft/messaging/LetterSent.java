package io.camshaft.messaging;

/** A letter to the customer has left the house. Published in the transaction that notes it. */
public record LetterSent(long customerId, String caseNo) {}
