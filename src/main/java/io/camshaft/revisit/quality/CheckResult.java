package io.camshaft.revisit.quality;

/** What came of looking at a call once more. */
public enum CheckResult {
    OPEN,
    PASSED,
    FINDING,
    /** The customer could not be called again, or did not want to talk. */
    NO_ANSWER
}
