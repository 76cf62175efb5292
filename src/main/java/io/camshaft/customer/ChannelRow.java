package io.camshaft.customer;

/** A row of table contact_channel that is in use. */
record ChannelRow(
        long id, long customerId, Long contactPersonId, ChannelKind kind, byte[] valueSealed, boolean preferred) {}
