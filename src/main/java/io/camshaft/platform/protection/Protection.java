package io.camshaft.platform.protection;

import java.util.List;

/**
 * Seals personal values and makes the tokens by which they are found again. A sealed value carries the id of its key, so that keys
 * rotate without a stop. Thread-safe; some microseconds a call.
 *
 * <p>The field is what the value is, for example "customer.name": a value sealed for one field cannot be opened as another, and
 * equal values of different fields have different tokens.
 */
public interface Protection {

    /** The sealed value (AES-GCM under the newest key); null for null. */
    byte[] seal(String field, String value);

    /**
     * The value; null for null.
     *
     * @throws SealBroken where the value was changed, was sealed for another field, or its key is not there
     */
    String open(String field, byte[] sealed);

    /** Token of a normalised value under the newest key, for a row to be written; null for null or empty. */
    Long token(String field, String normalised);

    /** Tokens of the value under every generation of keys still in use, newest first, for a look-up. Empty for null or empty. */
    List<Long> tokens(String field, String normalised);

    /** Generation of the newest keys; rows keep it so that those of older keys are found and rewritten. */
    int generation();
}
