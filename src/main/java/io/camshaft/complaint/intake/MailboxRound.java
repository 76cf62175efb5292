package io.camshaft.complaint.intake;

import io.camshaft.platform.BusinessRefusal;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One look into the mailbox: every mail that nobody has flagged is taken or refused, then flagged as seen. */
@Component
class MailboxRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxRound.class);
    private static final String TIME_OUT = "20000";

    private final MailIntake intake;
    private final MailboxSettings settings;

    MailboxRound(MailIntake intake, MailboxSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    /** How many mails were looked at. A mail that fails for a reason of ours stays for the next round. */
    int look() throws MessagingException {
        try (Store store = Session.getInstance(connection()).getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] waiting = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                int done = 0;
                for (Message mail : List.of(waiting).subList(0, Math.min(settings.atOnce(), waiting.length))) {
                    if (intake.isBusy(settings.perHour())) {
                        LOG.warn("More mails than {} within an hour; the rest waits", settings.perHour());
                        break;
                    }
                    one(mail);
                    mail.setFlag(Flags.Flag.SEEN, true);
                    done++;
                }
                return done;
            }
        }
    }

    private void one(Message mail) throws MessagingException {
        String mark = MailReader.mark(mail);
        if (intake.knows(mark)) {
            return;
        }
        Optional<MailRefusal> refusal = beforeReading(mail);
        if (refusal.isPresent()) {
            refuse(mail, mark, refusal.get());
            return;
        }
        ReadMail read;
        try {
            read = MailReader.read(mail, settings);
        } catch (MessagingException | IOException | IllegalArgumentException | ClassCastException e) {
            refuse(mail, mark, MailRefusal.UNREADABLE);
            return;
        }
        take(mail, read);
    }

    private void take(Message mail, ReadMail read) throws MessagingException {
        if (read.words().isBlank() && read.subject().isBlank()) {
            refuse(mail, read.mark(), MailRefusal.EMPTY);
            return;
        }
        try {
            String number = intake.take(read);
            LOG.info("[{}] mail taken, {} files refused", number, read.filesRefused());
        } catch (BusinessRefusal refused) {
            LOG.warn("A mail was refused: {}", refused.textKey());
            refuse(mail, read.mark(), MailRefusal.RULES);
        }
    }

    private Optional<MailRefusal> beforeReading(Message mail) throws MessagingException {
        Optional<MailRefusal> loop = MailLoop.in(mail, settings.address());
        if (loop.isPresent()) {
            return loop;
        }
        InternetAddress sender = MailReader.sender(mail);
        if (sender == null) {
            return Optional.of(MailRefusal.NO_SENDER);
        }
        if (intake.isFlood(sender.getAddress().toLowerCase(Locale.ROOT), settings.perSender())) {
            return Optional.of(MailRefusal.FLOOD);
        }
        return mail.getSize() > settings.maxMailSize().toBytes()
                ? Optional.of(MailRefusal.TOO_LARGE)
                : Optional.empty();
    }

    private void refuse(Message mail, String mark, MailRefusal reason) throws MessagingException {
        InternetAddress sender = MailReader.sender(mail);
        String address = sender == null ? null : sender.getAddress().toLowerCase(Locale.ROOT);
        intake.refuse(new ReadMail(mark, address, null, "", "", List.of(), 0, Math.max(0, mail.getSize())), reason);
        LOG.info("A mail was refused: {}, {} bytes", reason, mail.getSize());
    }

    private String protocol() {
        return settings.ssl() ? "imaps" : "imap";
    }

    private Properties connection() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.put(prefix + "connectiontimeout", TIME_OUT);
        properties.put(prefix + "timeout", TIME_OUT);
        properties.put(prefix + "writetimeout", TIME_OUT);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        // Reading must not flag: a mail is flagged when its case is written.
        properties.put(prefix + "peek", "true");
        // Broken mails are read as far as they go.
        properties.put("mail.mime.multipart.ignoreexistingboundaryparameter", "true");
        return properties;
    }
}
