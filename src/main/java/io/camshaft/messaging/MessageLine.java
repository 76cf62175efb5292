package io.camshaft.messaging;

import java.time.OffsetDateTime;

/** A message as a list shows it: without its texts. */
public record MessageLine(
        long id,
        String caseNo,
        String personId,
        Long customerId,
        Channel channel,
        String recipient,
        String subject,
        MessageStatus status,
        int attempts,
        String lastError,
        OffsetDateTime createdAt,
        OffsetDateTime sentAt) {

    MessageLine withRecipient(String shown) {
        return new MessageLine(
                id,
                caseNo,
                personId,
                customerId,
                channel,
                shown,
                subject,
                status,
                attempts,
                lastError,
                createdAt,
                sentAt);
    }
}
