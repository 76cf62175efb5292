package io.camshaft.messaging;

import io.camshaft.platform.protection.Protection;
import io.camshaft.platform.protection.SealedTable;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/** Messages as they lie in the table, with addresses and texts sealed, and as the module knows them. */
@Component
class SealedMessages {

    private static final String RECIPIENT = "outbox.recipient";
    private static final String BODY_TEXT = "outbox.bodyText";
    private static final String BODY_HTML = "outbox.bodyHtml";

    private final Protection protection;

    SealedMessages(Protection protection) {
        this.protection = protection;
    }

    /** So that rows are rewritten when keys rotate. */
    @Configuration(proxyBeanMethods = false)
    static class Rotation {

        @Bean
        SealedTable messageOutboxTable() {
            return SealedTable.of("message_outbox")
                    .sealed("recipient_sealed", RECIPIENT)
                    .sealed("body_text_sealed", BODY_TEXT)
                    .sealed("body_html_sealed", BODY_HTML);
        }
    }

    record Row(
            long id,
            String caseNo,
            String template,
            String step,
            String personId,
            Long customerId,
            Channel channel,
            byte[] recipientSealed,
            String language,
            String subject,
            byte[] bodyTextSealed,
            byte[] bodyHtmlSealed,
            MessageStatus status,
            String messageId,
            String providerId,
            int attempts,
            String lastError,
            OffsetDateTime createdAt,
            OffsetDateTime sentAt,
            int version) {}

    record Line(
            long id,
            String caseNo,
            String personId,
            Long customerId,
            Channel channel,
            byte[] recipientSealed,
            String subject,
            MessageStatus status,
            int attempts,
            String lastError,
            OffsetDateTime createdAt,
            OffsetDateTime sentAt) {}

    /** Values of a new row, by the names of its columns in camel case. */
    MapSqlParameterSource of(Message message) {
        return new MapSqlParameterSource()
                .addValue("caseNo", message.caseNo())
                .addValue("template", message.template())
                .addValue("step", message.step())
                .addValue("personId", message.personId())
                .addValue("customerId", message.customerId())
                .addValue("channel", message.channel().name())
                .addValue("recipientSealed", recipient(message.recipient()))
                .addValue("language", message.language())
                .addValue("subject", message.subject())
                .addValue("bodyTextSealed", protection.seal(BODY_TEXT, message.bodyText()))
                .addValue("bodyHtmlSealed", protection.seal(BODY_HTML, message.bodyHtml()))
                .addValue("generation", protection.generation())
                .addValue("status", message.status().name())
                .addValue("messageId", message.messageId())
                .addValue("lastError", message.lastError())
                .addValue("createdAt", message.createdAt());
    }

    byte[] recipient(String address) {
        return protection.seal(RECIPIENT, address);
    }

    Message opened(Row row) {
        return new Message(
                row.id,
                row.caseNo,
                row.template,
                row.step,
                row.personId,
                row.customerId,
                row.channel,
                protection.open(RECIPIENT, row.recipientSealed),
                row.language,
                row.subject,
                protection.open(BODY_TEXT, row.bodyTextSealed),
                protection.open(BODY_HTML, row.bodyHtmlSealed),
                row.status,
                row.messageId,
                row.providerId,
                row.attempts,
                row.lastError,
                row.createdAt,
                row.sentAt,
                row.version);
    }

    MessageLine opened(Line line) {
        return new MessageLine(
                line.id,
                line.caseNo,
                line.personId,
                line.customerId,
                line.channel,
                protection.open(RECIPIENT, line.recipientSealed),
                line.subject,
                line.status,
                line.attempts,
                line.lastError,
                line.createdAt,
                line.sentAt);
    }
}
