package io.camshaft.messaging;

/** Messages to people: written in the caller's transaction, sent afterwards by the job executor, at most once per step. */
public interface Outbox {

    /** Puts the message into the outbox; nothing leaves the house before the caller's transaction is committed. */
    void tell(Notice notice);
}
