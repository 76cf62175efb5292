package io.camshaft.platform.protection;

/** A sealed value cannot be opened. The message names the field and the key id, never the value. */
public class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealBroken(String message) {
        super(message);
    }
}
