package io.camshaft.messaging;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Renders the message, writes its row and asks for its delivery, all in the caller's transaction. */
@Component
class TransactionalOutbox implements Outbox {

    private final OutboxRepository messages;
    private final MessageWriter writer;
    private final DeliveryQueue queue;
    private final MessageChannels channels;

    TransactionalOutbox(
            OutboxRepository messages, MessageWriter writer, DeliveryQueue queue, MessageChannels channels) {
        this.messages = messages;
        this.writer = writer;
        this.queue = queue;
        this.channels = channels;
    }

    @Override
    @Transactional
    public void tell(Notice notice) {
        put(notice, Channel.MAIL);
    }

    @Override
    @Transactional
    public void text(Notice notice) {
        put(notice, Channel.SMS);
    }

    @Override
    @Transactional
    public void write(Letter letter) {
        write(letter, Channel.MAIL);
    }

    @Override
    @Transactional
    public void write(Letter letter, Channel channel) {
        if (!messages.exists(letter.asNotice(), channel)) {
            put(writer.write(letter, channel));
        }
    }

    @Override
    public Optional<Channel> wayTo(Set<Channel> reachable) {
        return channels.best(reachable);
    }

    @Override
    @Transactional
    public void follow(String caseNo, long customerId) {
        messages.follow(caseNo, customerId);
    }

    @Override
    @Transactional
    public void forgetUnknown(String caseNo) {
        messages.forgetUnknown(caseNo);
    }

    @Override
    @Transactional
    public void forget(long customerId) {
        messages.forget(customerId);
    }

    private void put(Notice notice, Channel channel) {
        if (!messages.exists(notice, channel)) {
            put(writer.write(notice, channel));
        }
    }

    private void put(Message message) {
        messages.insertUnlessThere(message).ifPresent(id -> {
            if (message.status() == MessageStatus.WAITING) {
                queue.enqueue(id);
            }
        });
    }
}
