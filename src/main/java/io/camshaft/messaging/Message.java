package io.camshaft.messaging;

import java.time.OffsetDateTime;

/**
 * A row of the outbox, opened.
 *
 * @param personId somebody of the house; for a customer their number
 * @param customerId null where it goes to somebody of the house
 * @param recipient mail address or E.164 number when it was written; null where the person had none
 * @param bodyText null once the customer's data was erased
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
        Long customerId,
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
        int version) {

    boolean isToCustomer() {
        return customerId != null;
    }

    /** Without addresses and texts: objects end up in logs. */
    @Override
    public String toString() {
        return "Message[" + id + ", " + caseNo + ", " + channel + ", " + status + "]";
    }
}
