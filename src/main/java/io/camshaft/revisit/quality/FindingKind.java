package io.camshaft.revisit.quality;

/** What is amiss with a call. The first five are a supervisor's, the others those of a second call. */
public enum FindingKind {
    SCRIPT,
    IDENTITY,
    ANSWERS,
    WORDS,
    PROMISES,
    /** The customer says nobody called. */
    NOT_CALLED,
    SATISFACTION,
    PROBLEM
}
