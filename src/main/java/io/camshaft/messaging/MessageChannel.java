package io.camshaft.messaging;

/** One way out of the house. */
interface MessageChannel {

    Channel channel();

    /** False where no server is configured: messages are kept. */
    boolean available();

    /**
     * Hands the message over; returns within the time-outs of the channel.
     *
     * @return what the provider calls it, or null
     * @throws DeliveryFailed with a reason that holds no personal data
     */
    String send(Message message);
}
