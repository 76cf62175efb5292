package io.camshaft.messaging;

/** Who sends later: both methods act in the caller's transaction and start nothing before it is committed. */
public interface DeliveryQueue {

    /** The message is to be sent as soon as the transaction is committed. */
    void enqueue(long id);

    /** The message was given up and is to be sent again, with all its attempts. */
    void enqueueAgain(long id);
}
