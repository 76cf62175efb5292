package io.camshaft.platform.form;

/** A regular expression was given up. */
final class PatternTooSlow extends RuntimeException {

    PatternTooSlow() {
        super("Pattern looks at the text too often", null, false, false);
    }
}
