package io.camshaft.messaging;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Notices and rows with valid defaults. */
final class Notices {

    static final OffsetDateTime WRITTEN = OffsetDateTime.of(2026, 1, 5, 8, 0, 0, 0, ZoneOffset.UTC);

    private Notices() {}

    /** A case number that no other test has. */
    static String newCase() {
        return "CMP-" + UUID.randomUUID().toString().substring(0, 18);
    }

    static Notice decided(String caseNo, String personId) {
        return decided(caseNo, personId, "not in the annual plan");
    }

    static Notice decided(String caseNo, String personId, String reason) {
        return new Notice(
                "fixture/mail/decided",
                caseNo,
                personId,
                "Task_AuditCampaign.1",
                Map.of("reason", reason, "dueOn", LocalDate.of(2026, 1, 9)));
    }

    static Notice texted(String caseNo, String personId) {
        return new Notice("fixture/sms/decided", caseNo, personId, "Task_AuditCampaign.1", Map.of("reason", "no"));
    }

    static Message waiting(String caseNo, String personId) {
        return message(caseNo, personId, MessageStatus.WAITING);
    }

    static Message message(String caseNo, String personId, MessageStatus status) {
        return new Message(
                0,
                caseNo,
                "fixture/mail/decided",
                "step",
                personId,
                null,
                Channel.MAIL,
                personId + "@example.com",
                "en",
                "Case decided",
                "Text\n\n第二段",
                "<p>Text</p>",
                status,
                "<outbox." + UUID.randomUUID() + "@camshaft>",
                null,
                0,
                null,
                WRITTEN,
                null,
                0);
    }

    static Letter decidedFor(String caseNo, long customerId) {
        return new Letter(
                "fixture/mail/letter",
                caseNo,
                customerId,
                "Task_Answer.1",
                "zhang.san@example.com",
                "张三先生",
                Map.of("plate", "沪A·88888"));
    }

    static Message letter(String caseNo, long customerId) {
        return new Message(
                0,
                caseNo,
                "fixture/mail/letter",
                "step",
                "C" + customerId,
                customerId,
                Channel.MAIL,
                "zhang.san@example.com",
                "zh",
                "Your request",
                "Text",
                "<p>Text</p>",
                MessageStatus.WAITING,
                "<outbox." + UUID.randomUUID() + "@camshaft>",
                null,
                0,
                null,
                WRITTEN,
                null,
                0);
    }
}
