package io.camshaft.revisit;

/** What a customer is not content with; notices are counted by it. */
public enum ProblemClass {
    PRODUCT,
    REPAIR_QUALITY,
    ATTITUDE,
    WAITING,
    PRICE,
    DELIVERY,
    PROMISE,
    OTHER
}
