package io.camshaft.messaging;

import java.time.OffsetDateTime;

/**
 * A row of the outbox.
 *
 * @param recipient mail address or E.164 number when it was written; null where the person had none
 * @param subject null for short messages
 * @param bodyHtml null for short messages
 * @param messageId RFC 5322 Message-ID with its angle brackets, the same on every attempt
 * @param lastError class and code of the last failure, never personal data; null where there was none
 * @param createdAt also the mail's Date header
 */
public record Message(
        long id,
        String caseNo,
        String template,
        String step,
        String personId,
        Channel channel,
        String recipient,
        String language,
        String subject,
        String bodyText,
        String bodyHtml,
        MessageStatus status,
        String messageId,
        String providerId,
        int attempts,
        String lastError,
        OffsetDateTime createdAt,
        OffsetDateTime sentAt,
        int version) {}
