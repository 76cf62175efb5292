package io.camshaft.customer;

/** Names under which personal values of persons' requests are sealed; part of the sealed values, so they never change. */
final class SealedFields {

    static final String NAME = "customer.name";
    static final String IDENTITY = "customer.identity";
    static final String CHANNEL = "channel.value";
    static final String CONTACT = "contact.name";
    static final String PLATE = "vehicle.plate";
    static final String REQUEST_DETAIL = "request.detail";
    static final String REQUEST_LETTER = "request.letter";
    static final String REQUEST_FILE = "request.file";

    private SealedFields() {}
}
