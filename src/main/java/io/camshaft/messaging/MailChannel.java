package io.camshaft.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Mail over SMTP, when {@code spring.mail.host} is set. */
@Component
class MailChannel implements MessageChannel {

    /** Milliseconds; JavaMail waits for ever by default, and a job's lock does not. */
    private static final String CONNECT_TIMEOUT = "10000";

    private static final String READ_TIMEOUT = "15000";

    private final JavaMailSender sender;
    private final MessagingSettings settings;

    MailChannel(ObjectProvider<JavaMailSender> sender, MessagingSettings settings) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
        if (this.sender instanceof JavaMailSenderImpl smtp) {
            limitWaiting(smtp);
        }
    }

    private static void limitWaiting(JavaMailSenderImpl smtp) {
        Properties properties = smtp.getJavaMailProperties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", CONNECT_TIMEOUT);
            properties.putIfAbsent("mail." + protocol + ".timeout", READ_TIMEOUT);
            properties.putIfAbsent("mail." + protocol + ".writetimeout", READ_TIMEOUT);
        }
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean available() {
        return sender != null && !(sender instanceof JavaMailSenderImpl smtp && !StringUtils.hasText(smtp.getHost()));
    }

    @Override
    public String send(Message message) {
        try {
            sender.send(mime(message));
            return null;
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            throw MailFailure.of(e);
        }
    }

    private MimeMessage mime(Message message) throws MessagingException, UnsupportedEncodingException {
        MimeMessage mime = sender.createMimeMessage();
        mime.setFrom(new InternetAddress(settings.from(), settings.installationName(), "UTF-8"));
        mime.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
        mime.setSubject(message.subject(), "UTF-8");
        mime.setSentDate(Date.from(message.createdAt().toInstant()));
        mime.setHeader("Message-ID", message.messageId());
        // Keeps out-of-office replies away (RFC 3834).
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setContentLanguage(new String[] {message.language()});
        // Readers show the last part they can.
        mime.setContent(
                new MimeMultipart("alternative", part(message.bodyText(), "plain"), part(message.bodyHtml(), "html")));
        return mime;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }
}
