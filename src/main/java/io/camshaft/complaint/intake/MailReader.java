package io.camshaft.complaint.intake;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Reads one mail with bounds for everything: what is nested deeper, larger or more than they say is not opened. */
final class MailReader {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 60;
    private static final int LONGEST_WORDS = 9_500;

    private final MailboxSettings settings;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<ReadMail.File> files = new ArrayList<>();
    private int filesRefused;
    private int parts;

    private MailReader(MailboxSettings settings) {
        this.settings = settings;
    }

    /** @throws MessagingException where nobody can read it */
    static ReadMail read(Message mail, MailboxSettings settings) throws MessagingException, IOException {
        MailReader reader = new MailReader(settings);
        reader.collect(mail, 0);
        InternetAddress sender = sender(mail);
        return new ReadMail(
                mark(mail),
                sender == null ? null : sender.getAddress().toLowerCase(Locale.ROOT),
                sender == null ? null : sender.getPersonal(),
                subject(mail),
                reader.words(),
                List.copyOf(reader.files),
                reader.filesRefused,
                Math.max(0, mail.getSize()));
    }

    /** The same for the same mail; made of what is there where it has no id. */
    static String mark(Message mail) throws MessagingException {
        String[] id = mail.getHeader("Message-ID");
        String of = id != null && id.length > 0 && !id[0].isBlank()
                ? id[0].strip()
                : mail.getSentDate() + "|" + sender(mail) + "|" + mail.getSubject() + "|" + mail.getSize();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one who wrote it; null where the header is missing or no address. */
    static InternetAddress sender(Message mail) {
        try {
            if (mail.getFrom() == null || mail.getFrom().length == 0) {
                return null;
            }
            InternetAddress from = (InternetAddress) mail.getFrom()[0];
            from.validate();
            return from.getAddress().contains("@") ? from : null;
        } catch (MessagingException e) {
            return null;
        }
    }

    static String subject(Message mail) throws MessagingException {
        String subject = mail.getSubject();
        return subject == null ? "" : MailText.tidy(subject).replace('\n', ' ');
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new MessagingException("Nested too deeply");
        }
        if (isFile(part)) {
            file(part);
        } else if (part.isMimeType("multipart/*")) {
            Multipart many = (Multipart) part.getContent();
            for (int i = 0; i < many.getCount(); i++) {
                BodyPart each = many.getBodyPart(i);
                collect(each, depth + 1);
            }
        } else if (part.isMimeType("text/html")) {
            html.append(text(part)).append('\n');
        } else if (part.isMimeType("text/*")) {
            plain.append(text(part)).append('\n');
        } else {
            file(part);
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.getFileName() != null && !part.isMimeType("multipart/*");
    }

    private void file(Part part) throws MessagingException, IOException {
        long most = settings.maxFileSize().toBytes();
        // What the server says about the size is that of the encoded text, a third more than the content.
        if (files.size() >= settings.maxFiles() || part.getSize() > most / 2 * 3) {
            filesRefused++;
            return;
        }
        byte[] content = bytes(part, most + 1);
        if (content.length > most) {
            filesRefused++;
        } else {
            String name = part.getFileName();
            files.add(new ReadMail.File(name == null ? "mail.txt" : MimeUtility.decodeText(name), content));
        }
    }

    /** Never with the charset's own exception: a made-up charset is read as UTF-8. */
    private static String text(Part part) throws MessagingException, IOException {
        String text = new String(bytes(part, MailText.LONGEST_BODY), charset(part));
        return text.length() > MailText.LONGEST_BODY ? text.substring(0, MailText.LONGEST_BODY) : text;
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            if (name == null) {
                return StandardCharsets.UTF_8;
            }
            // What calls itself GB2312 is GB18030 in practice.
            return name.toLowerCase(Locale.ROOT).startsWith("gb")
                    ? Charset.forName("GB18030")
                    : Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static byte[] bytes(Part part, long most) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most));
        }
    }

    private String words() {
        String said = plain.toString().isBlank() ? MailText.ofHtml(html.toString()) : MailText.tidy(plain.toString());
        return said.length() <= LONGEST_WORDS ? said : said.substring(0, cut(said)) + " […]";
    }

    private static int cut(String said) {
        return Character.isHighSurrogate(said.charAt(LONGEST_WORDS - 1)) ? LONGEST_WORDS - 1 : LONGEST_WORDS;
    }
}
