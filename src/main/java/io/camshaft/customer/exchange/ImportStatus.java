package io.camshaft.customer.exchange;

/** What becomes of a file. */
public enum ImportStatus {
    /** Read and waiting for the go-ahead. */
    PREVIEW,
    /** Its lines are being written, portion by portion; continues after a restart. */
    RUNNING,
    /** Written; refused lines may wait in quarantine. */
    DONE,
    FAILED,
    DISCARDED
}
