package io.camshaft.messaging;

/** How a message reaches a person. */
public enum Channel {
    MAIL,
    SMS
}
