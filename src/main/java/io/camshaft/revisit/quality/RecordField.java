package io.camshaft.revisit.quality;

/** What of a record is verified in a call. */
public enum RecordField {
    NAME,
    MOBILE,
    MAIL,
    CITY,
    /** The car is still the customer's. */
    CAR,
    /** Day and dealer of the purchase; in calls after a purchase. */
    PURCHASE,
    /** The warranty repair took place; in calls after one. */
    VISIT,
    /** The work was done as the bill to the maker says; in calls after a warranty repair. */
    WORK
}
