package io.camshaft.complaint.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox that customers write to.
 *
 * @param host IMAP server; empty: nothing is read
 * @param ssl IMAPS; false only for a server on the same machine
 * @param address own address: mails from it are a loop
 * @param perSender mails of one sender within an hour; what is more is refused
 * @param perHour mails of all senders within an hour; what is more waits
 * @param atOnce mails read in one go
 * @param maxMailSize what is larger is not even opened
 * @param maxFileSize larger attachments are left out, the words are taken
 * @param maxFiles attachments of one mail; the rest is left out
 */
@ConfigurationProperties("camshaft.complaint.mailbox")
public record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean ssl,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String address,
        @DefaultValue("10") int perSender,
        @DefaultValue("600") int perHour,
        @DefaultValue("50") int atOnce,
        @DefaultValue("60MB") DataSize maxMailSize,
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("10") int maxFiles) {

    public boolean isOn() {
        return !host.isBlank();
    }

    /** Without the password: settings end up in logs. */
    @Override
    public String toString() {
        return "MailboxSettings[host=" + host + ", user=" + user + "]";
    }
}
