package io.camshaft.complaint;

/** How the case reached us (DOMAIN CP-14, CP-23, CP-26). */
public enum ComplaintChannel {
    PHONE,
    MAIL,
    WEB,
    COUNTER,
    FILE,
    API,
    /** Only from us to the customer. */
    SMS
}
