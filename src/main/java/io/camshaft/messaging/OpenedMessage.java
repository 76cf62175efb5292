package io.camshaft.messaging;

import java.time.OffsetDateTime;

/**
 * One message for reading.
 *
 * @param recipient masked where the viewer is neither the reader nor an administrator, and for every customer
 * @param text null once the customer's data was erased
 * @param subject null for short messages
 */
public record OpenedMessage(
        long id,
        String caseNo,
        String personId,
        boolean toCustomer,
        Channel channel,
        String recipient,
        String subject,
        String text,
        MessageStatus status,
        int attempts,
        String lastError,
        OffsetDateTime createdAt,
        OffsetDateTime sentAt) {

    static OpenedMessage of(Message message, String recipient) {
        return new OpenedMessage(
                message.id(),
                message.caseNo(),
                message.personId(),
                message.isToCustomer(),
                message.channel(),
                recipient,
                message.subject(),
                message.bodyText(),
                message.status(),
                message.attempts(),
                message.lastError(),
                message.createdAt(),
                message.sentAt());
    }
}
