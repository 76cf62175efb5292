package io.camshaft.messaging.web;

import io.camshaft.messaging.OpenedMessage;
import java.util.Arrays;
import java.util.List;

/**
 * One message as the page prints it.
 *
 * @param hasPage true where the number leads to a case that the viewer may open
 * @param linked true where addresses in the text are links: not those that a customer alone may follow
 * @param paragraphs each with its lines; none once the text was erased
 * @param sendAgain true where the viewer may send it again now
 */
public record MessageView(
        String id,
        String caseNo,
        boolean hasPage,
        boolean linked,
        String channel,
        String subject,
        String personId,
        String recipient,
        String status,
        String attempts,
        String lastError,
        String writtenAt,
        String sentAt,
        List<List<String>> paragraphs,
        boolean sendAgain) {

    static MessageView of(OpenedMessage message, boolean hasPage, boolean sendAgain, Moments moments) {
        return new MessageView(
                Long.toString(message.id()),
                message.caseNo(),
                hasPage,
                !message.toCustomer(),
                message.channel().name(),
                message.subject(),
                message.personId(),
                message.recipient(),
                message.status().name(),
                Integer.toString(message.attempts()),
                message.lastError(),
                moments.of(message.createdAt()),
                moments.of(message.sentAt()),
                message.text() == null ? List.of() : paragraphs(message.text()),
                sendAgain);
    }

    private static List<List<String>> paragraphs(String text) {
        return Arrays.stream(text.split("\\n[ \\t]*\\n"))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }
}
