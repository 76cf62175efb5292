package io.camshaft.revisit;

/** Names under which values are sealed; part of the sealed values, so they never change. */
final class SealedNames {

    static final String CALL = "revisit.call";
    static final String PROBLEM = "revisit.problem";
    static final String ANSWER = "revisit.answer";
    static final String EVIDENCE = "revisit.evidence";
    static final String REASON = "revisit.reason";

    private SealedNames() {}
}
