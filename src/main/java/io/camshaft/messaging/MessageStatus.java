package io.camshaft.messaging;

/** Where a message is. */
public enum MessageStatus {
    /** A job will send it (待发送). */
    WAITING,
    /** The mail server or the gateway took it over (已发送). */
    SENT,
    /** Given up after the last attempt, refused for good, or nowhere to send to (发送失败). */
    FAILED,
    /** No server is configured for its channel: the person reads it on the outbox page (站内留存). */
    KEPT
}
