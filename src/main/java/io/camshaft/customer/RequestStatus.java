package io.camshaft.customer;

/** Life of a person's request. */
public enum RequestStatus {
    /** Taken in; nobody knows yet whether it comes from the person. */
    RECEIVED,
    /** It comes from the person. */
    IDENTIFIED,
    /** It could not be shown that it comes from the person. */
    NOT_PROVED,
    /** To be carried out, at least in part. */
    GRANTED,
    REFUSED,
    /** Carried out, the person was told. */
    DONE,
    /** The person took it back. */
    WITHDRAWN;

    /** The person can still take it back: nothing was carried out. */
    public boolean canBeWithdrawn() {
        return this == RECEIVED || this == IDENTIFIED;
    }
}
