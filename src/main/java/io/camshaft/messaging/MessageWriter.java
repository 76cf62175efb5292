package io.camshaft.messaging;

import io.camshaft.organisation.Organisation;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the row of a notice: in the reader's language, to their address of today, with the name it keeps on every attempt. */
@Component
class MessageWriter {

    static final String NO_ADDRESS = "NoAddress";

    private final MessageTemplates templates;
    private final Organisation organisation;
    private final MessageChannels channels;
    private final Texts texts;
    private final Clock clock;

    MessageWriter(
            MessageTemplates templates, Organisation organisation, MessageChannels channels, Texts texts, Clock clock) {
        this.templates = templates;
        this.organisation = organisation;
        this.channels = channels;
        this.texts = texts;
        this.clock = clock;
    }

    Message write(Notice notice, Channel channel) {
        Reader reader =
                Reader.of(organisation.person(notice.personId()).orElse(null), notice.personId(), channel, texts);
        MessageTemplates.Rendered rendered = channel == Channel.MAIL
                ? templates.mail(notice, reader.language(), reader.name())
                : templates.sms(notice, reader.language(), reader.name());
        return row(notice, null, channel, reader, rendered);
    }

    /** Letters are in the installation's language. */
    Message write(Letter letter, Channel channel) {
        Notice notice = letter.asNotice();
        String address = letter.address() == null || letter.address().isBlank()
                ? null
                : letter.address().strip();
        Reader reader = new Reader(letter.salutation(), texts.language(), address);
        MessageTemplates.Rendered rendered = channel == Channel.MAIL
                ? templates.letter(notice, reader.language(), reader.name())
                : templates.sms(notice, reader.language(), reader.name());
        return row(notice, letter.customerId(), channel, reader, rendered);
    }

    private Message row(
            Notice notice, Long customerId, Channel channel, Reader reader, MessageTemplates.Rendered rendered) {
        MessageStatus first = channels.firstStatus(channel);
        boolean lost = first == MessageStatus.WAITING && reader.address() == null;
        return new Message(
                0,
                notice.caseNo(),
                notice.template(),
                notice.step(),
                notice.personId(),
                customerId,
                channel,
                reader.address(),
                reader.language(),
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                lost ? MessageStatus.FAILED : first,
                "<outbox." + UUID.randomUUID() + "@camshaft>",
                null,
                0,
                lost ? NO_ADDRESS : null,
                OffsetDateTime.now(clock),
                null,
                0);
    }
}
