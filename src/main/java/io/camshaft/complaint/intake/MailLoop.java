package io.camshaft.complaint.intake;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Mails that no person wrote, or that we wrote ourselves (RFC 3834): they open no case and are answered by nobody. */
final class MailLoop {

    private static final Set<String> MASS = Set.of("bulk", "list", "junk", "auto_reply");

    private MailLoop() {}

    static Optional<MailRefusal> in(Message mail, String ownAddress) throws MessagingException {
        InternetAddress sender = MailReader.sender(mail);
        if (sender != null && !ownAddress.isBlank() && sender.getAddress().equalsIgnoreCase(ownAddress.strip())) {
            return Optional.of(MailRefusal.OWN_ADDRESS);
        }
        String automatic = header(mail, "Auto-Submitted");
        boolean machine = !automatic.isEmpty() && !automatic.startsWith("no")
                || MASS.contains(header(mail, "Precedence"))
                || !header(mail, "X-Loop").isEmpty()
                || !header(mail, "List-Id").isEmpty()
                || !header(mail, "X-Autoreply").isEmpty()
                || header(mail, "Return-Path").equals("<>")
                || mail.isMimeType("multipart/report")
                || sender != null
                        && sender.getAddress().toLowerCase(Locale.ROOT).startsWith("mailer-daemon@");
        return machine ? Optional.of(MailRefusal.AUTOMATIC) : Optional.empty();
    }

    private static String header(Message mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
