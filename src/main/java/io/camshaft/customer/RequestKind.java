package io.camshaft.customer;

/** What a person may ask about their data (Personal Information Protection Law, articles 44 to 50). */
public enum RequestKind {
    /** To know what is kept (article 45). */
    ACCESS,
    /** To have it put right (article 46). */
    CORRECTION,
    /** To have it in a form that a machine reads (article 45). */
    PORTABILITY,
    /** To have it taken away (article 47). */
    ERASURE,
    /** To take back what they agreed to (article 15). */
    WITHDRAW_CONSENT;

    /** The person gets a file. */
    public boolean givesFile() {
        return this == ACCESS || this == PORTABILITY;
    }
}
