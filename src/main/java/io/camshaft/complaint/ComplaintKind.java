package io.camshaft.complaint;

/** Kinds of cases with fields and rules of their own (DOMAIN CP-07…13, CP-17). */
public enum ComplaintKind {
    /** About buying, before the car is handed over (售前投诉). */
    PRE_SALES,
    /** About the car, its repair or the workshop (售后投诉). */
    AFTER_SALES,
    /** Raised on the spot, the customer is there (现场投诉). */
    ON_SITE,
    /** A medium has announced a report (媒体预警). */
    MEDIA_WARNING,
    /** Already in the press or on the internet (媒体/网络投诉). */
    MEDIA,
    /** Threatens legal action, publication, safety or persons (危险客户). */
    DANGEROUS_CUSTOMER,
    /** A question (咨询). */
    ENQUIRY,
    /** An idea or praise (建议). */
    SUGGESTION
}
