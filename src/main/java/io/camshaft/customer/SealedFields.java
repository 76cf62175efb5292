package io.camshaft.customer;

/** Names under which personal values of persons' requests are sealed; part of the sealed values, so they never change. */
final class SealedFields {

    static final String REQUEST_DETAIL = "request.detail";
    static final String REQUEST_LETTER = "request.letter";
    static final String REQUEST_FILE = "request.file";

    private SealedFields() {}
}
