package io.camshaft.revisit;

/** Where a rectification notice stands. */
public enum NoticeStatus {
    ISSUED,
    ANSWERED,
    /** The answer was not good enough. */
    RETURNED,
    ACCEPTED,
    FILED
}
