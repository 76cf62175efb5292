package io.camshaft.complaint;

/** Where a case stands, in words of the desk. */
public enum ComplaintStatus {
    RECEIVED,
    ASSESSING,
    AT_DEPARTMENTS,
    SOLVING,
    WAITING_CUSTOMER,
    WAITING_PART,
    REVISITING,
    CLOSING,
    CLOSED,
    ANSWERED,
    DROPPED,
    MERGED,
    WITHDRAWN;

    public boolean isOver() {
        return this == CLOSED || this == ANSWERED || this == DROPPED || this == MERGED || this == WITHDRAWN;
    }
}
