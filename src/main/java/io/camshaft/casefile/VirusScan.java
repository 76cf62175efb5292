package io.camshaft.casefile;

/** Hook for a virus scanner. Without a bean of this type every file is kept as "not scanned", and the page says so. */
public interface VirusScan {

    Result scan(String fileName, byte[] content);

    /** What the scanner says. */
    enum Result {
        CLEAN,
        /** The file is refused. */
        INFECTED,
        /** No scanner looked at it. */
        NOT_SCANNED
    }
}
