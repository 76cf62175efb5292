package io.camshaft.knowledge;

/** Who may read an article. */
public enum Audience {
    /** Everybody, customers on the public form included. */
    PUBLIC,
    /** Signed-in people only. */
    INTERNAL
}
