package io.camshaft.survey;

/** Names under which values are sealed; part of the sealed values, so they never change. */
final class SealedNames {

    static final String WORDS = "survey.words";
    static final String CALL = "survey.call";

    private SealedNames() {}
}
