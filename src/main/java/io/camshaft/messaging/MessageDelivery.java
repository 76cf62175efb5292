package io.camshaft.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends one message and keeps what became of it. */
@Service
public class MessageDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MessageDelivery.class);

    private final OutboxRepository messages;
    private final MessageChannels channels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageDelivery(
            OutboxRepository messages, MessageChannels channels, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.channels = channels;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the message if it still waits. A crash after the server took it and before the commit sends it again, with the same
     * Message-ID and date, so that the reader's mailbox can tell.
     */
    @Transactional
    public void deliver(long id) {
        messages.hold(id)
                .filter(message -> message.status() == MessageStatus.WAITING)
                .ifPresent(this::send);
    }

    private void send(Message message) {
        MessageChannel channel = channels.of(message.channel());
        if (!channel.available()) {
            messages.markKept(message.id());
            return;
        }
        try {
            messages.markSent(message.id(), channel.send(message), OffsetDateTime.now(clock));
            LOG.info("[{}] {} {} sent", message.caseNo(), message.channel(), message.id());
            if (message.isToCustomer()) {
                events.publishEvent(new LetterSent(message.customerId(), message.caseNo()));
            }
        } catch (DeliveryFailed failed) {
            if (!failed.isForGood()) {
                throw failed;
            }
            messages.markAttempt(message.id(), DeliveryFailed.reasonOf(failed), MessageStatus.FAILED);
            LOG.warn("[{}] {} {} refused: {}", message.caseNo(), message.channel(), message.id(), failed.getMessage());
        }
    }

    /** Keeps a failed attempt; runs in a transaction of its own after that of {@link #deliver} was rolled back. */
    @Transactional
    public void noteFailure(long id, Throwable failure, boolean givenUp) {
        String reason = DeliveryFailed.reasonOf(failure);
        messages.markAttempt(id, reason, givenUp ? MessageStatus.FAILED : MessageStatus.WAITING);
        messages.find(id)
                .ifPresent(message -> LOG.warn(
                        "[{}] {} {} not sent{}: {}",
                        message.caseNo(),
                        message.channel(),
                        id,
                        givenUp ? ", given up" : "",
                        reason));
    }
}
