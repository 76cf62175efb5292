package io.camshaft.revisit.report;

/** Whether a department answered its notice by the deadline. */
public enum Timing {
    IN_TIME,
    /** Answered later, or not at all. */
    LATE,
    /** The deadline has not come. */
    OPEN
}
