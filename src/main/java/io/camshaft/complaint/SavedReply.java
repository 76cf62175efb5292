package io.camshaft.complaint;

/**
 * An answer that was written once.
 *
 * @param problemType null for every problem
 * @param body with placeholders, see {@link Placeholders}
 */
public record SavedReply(String code, String problemType, String title, String body) {}
