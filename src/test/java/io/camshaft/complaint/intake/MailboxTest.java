package io.camshaft.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.camshaft.casefile.Attachments;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Mails of all kinds, from a real IMAP server to the case. */
@WholeApplication
class MailboxTest {

    private static final String CUSTOMER = "quokkaparade@customer.example";
    private static final String OWN = "care@camshaft.example";

    @Autowired
    private MailIntake intake;

    @Autowired
    private SeenMailRepository seen;

    @Autowired
    private RefusedMails refusedMails;

    @Autowired
    private ComplaintCases cases;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    private GreenMail server;
    private GreenMailUser mailbox;

    @BeforeEach
    void anEmptyMailbox() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
        rows.change("delete from complaint_mail");
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        mailbox = server.setUser(OWN, "care", "secret");
    }

    @AfterEach
    void closed() {
        server.stop();
        assertThat(rows.engineColumnsHolding("uokkaparade")).isEmpty();
        time.reset();
    }

    private MailboxRound round() {
        return new MailboxRound(
                intake,
                new MailboxSettings(
                        "127.0.0.1",
                        server.getImap().getPort(),
                        false,
                        "care",
                        "secret",
                        "INBOX",
                        OWN,
                        10,
                        600,
                        50,
                        DataSize.ofMegabytes(3),
                        DataSize.ofKilobytes(300),
                        3));
    }

    private MimeMessage mail(String from, String subject, String text) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(from));
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        return mail;
    }

    private void arrives(MimeMessage mail) throws MessagingException {
        mail.saveChanges();
        mail.setHeader("Message-ID", "<" + UUID.randomUUID() + "@customer.example>");
        mailbox.deliver(mail);
    }

    private List<String> outcomes() {
        return rows.texts(
                "select outcome || coalesce(' ' || reason, '') from complaint_mail order by seen_at, outcome, reason");
    }

    private List<String> numbers() {
        return rows.texts("select distinct complaint_no from complaint_mail where complaint_no is not null");
    }

    private long allCases() {
        return rows.count("select count(*) from complaint");
    }

    @Test
    void aMailBecomesACaseAndIsDoneOnceEvenWhenItsFlagIsLost() throws Exception {
        long before = allCases();
        arrives(mail(CUSTOMER, "刹车异响 😀", "quokkaparade: 车有 <script>alert(1)</script> 响声"));

        assertThat(round().look()).isEqualTo(1);

        assertThat(outcomes()).containsExactly("TAKEN");
        String number = numbers().get(0);
        assertThat(cases.words(number).words()).isEqualTo("刹车异响 😀\n\nquokkaparade: 车有 <script>alert(1)</script> 响声");
        for (var stored :
                server.getManagers().getImapHostManager().getInbox(mailbox).getMessages()) {
            stored.setFlags(new jakarta.mail.Flags(jakarta.mail.Flags.Flag.SEEN), false);
        }
        round().look();
        assertThat(allCases()).isEqualTo(before + 1);
        assertThat(round().look()).isZero();
    }

    @Test
    void anAnswerWithTheNumberReachesItsCaseFromItsContactOnly() throws Exception {
        arrives(mail(CUSTOMER, "Oil", "There is oil under the car."));
        round().look();
        String number = numbers().get(0);
        time.set("2026-05-26T11:00+08:00");
        arrives(mail("Quokkaparade@Customer.Example", "Re: [" + number + "] Oil", "Still there."));
        arrives(mail("stranger@other.example", "Re: " + number, "Tell me what this is about."));
        long before = allCases();

        round().look();

        assertThat(outcomes()).containsExactlyInAnyOrder("TAKEN", "REPLY", "TAKEN");
        assertThat(allCases()).isEqualTo(before + 1);
        assertThat(cases.entries(number)).anyMatch(entry -> entry.text().contains("Still there."));
        assertThat(cases.entries(number))
                .noneMatch(entry -> String.valueOf(entry.text()).contains("Tell me"));
    }

    @Test
    void machinesOpenNoCase() throws Exception {
        Map<String, String> headers = Map.of(
                "Auto-Submitted", "auto-replied",
                "Precedence", "bulk",
                "X-Loop", "care",
                "List-Id", "<cars.example>",
                "Return-Path", "<>");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            MimeMessage mail = mail(CUSTOMER, "Out of office", "I am away.");
            mail.setHeader(header.getKey(), header.getValue());
            arrives(mail);
        }
        arrives(mail(OWN, "Loop", "From ourselves."));
        MimeMessage person = mail(CUSTOMER, "By hand", "A person wrote this.");
        person.setHeader("Auto-Submitted", "no");
        arrives(person);
        long before = allCases();

        round().look();

        assertThat(allCases()).isEqualTo(before + 1);
        assertThat(outcomes())
                .containsExactlyInAnyOrder(
                        "REFUSED AUTOMATIC",
                        "REFUSED AUTOMATIC",
                        "REFUSED AUTOMATIC",
                        "REFUSED AUTOMATIC",
                        "REFUSED AUTOMATIC",
                        "REFUSED OWN_ADDRESS",
                        "TAKEN");
    }

    @Test
    void aBombOpensTenCasesAndTheSupervisorSeesTheRest() throws Exception {
        for (int i = 0; i < 25; i++) {
            arrives(mail(CUSTOMER, "Bomb " + i, "Number " + i));
        }
        long before = allCases();

        round().look();

        assertThat(allCases()).isEqualTo(before + 10);
        assertThat(refusedMails.newest()).hasSize(15).allSatisfy(line -> {
            assertThat(line.reason()).isEqualTo(MailRefusal.FLOOD);
            assertThat(line.sender()).isEqualTo("q…@customer.example");
        });
        time.set("2026-05-26T11:01+08:00");
        arrives(mail(CUSTOMER, "Later", "An hour later."));
        round().look();
        assertThat(allCases()).isEqualTo(before + 11);
    }

    @Test
    void filesAreKeptAndWhatIsTooLargeOrOfAWrongKindIsLeftOut() throws Exception {
        MimeMessage mail = mail(CUSTOMER, "Pictures", "");
        MimeMultipart all = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setContent("<p>See <b>file</b></p><script>x()</script>", "text/html; charset=utf-8");
        all.addBodyPart(words);
        all.addBodyPart(file("账单.txt", "total 100".getBytes(StandardCharsets.UTF_8)));
        all.addBodyPart(file("virus.exe", "MZ".getBytes(StandardCharsets.UTF_8)));
        all.addBodyPart(file("large.txt", "x".repeat(600_000).getBytes(StandardCharsets.UTF_8)));
        mail.setContent(all);
        arrives(mail);

        round().look();

        String number = numbers().get(0);
        assertThat(cases.words(number).words()).isEqualTo("Pictures\n\nSee file");
        assertThat(attachments.of(number)).singleElement().satisfies(kept -> {
            assertThat(kept.fileName()).isEqualTo("账单.txt");
            assertThat(kept.uploadedBy()).isEqualTo("system");
        });
        assertThat(rows.count("select files_refused from complaint_mail")).isEqualTo(2);
    }

    @Test
    void whatNobodyCanOpenIsRefusedAndTheNextMailIsTaken() throws Exception {
        arrives(mail(CUSTOMER, "Huge", "x".repeat(4_000_000)));
        MimeMessage nested = mail(CUSTOMER, "Nested", "");
        MimeMultipart outer = new MimeMultipart();
        MimeMultipart inner = outer;
        for (int i = 0; i < 20; i++) {
            MimeBodyPart part = new MimeBodyPart();
            MimeMultipart next = new MimeMultipart();
            part.setContent(next);
            inner.addBodyPart(part);
            inner = next;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText("deep");
        inner.addBodyPart(text);
        nested.setContent(outer);
        arrives(nested);
        arrives(mail(CUSTOMER, "", ""));
        arrives(mail(CUSTOMER, "Fine", "y".repeat(10_001)));
        long before = allCases();

        round().look();

        assertThat(allCases()).isEqualTo(before + 1);
        assertThat(outcomes())
                .containsExactlyInAnyOrder("REFUSED TOO_LARGE", "REFUSED UNREADABLE", "REFUSED EMPTY", "TAKEN");
    }

    @Test
    void oneNodeReadsAtATime() {
        var now = java.time.OffsetDateTime.parse("2030-01-01T10:00+08:00");
        assertThat(seen.hold("one", now, now.plusMinutes(10))).isTrue();
        assertThat(seen.hold("two", now.plusMinutes(1), now.plusMinutes(11))).isFalse();
        assertThat(seen.hold("one", now.plusMinutes(1), now.plusMinutes(1))).isTrue();
        assertThat(seen.hold("two", now.plusMinutes(2), now.plusMinutes(12))).isTrue();
        assertThat(seen.hold("one", now.plusMinutes(13), now.plusMinutes(13))).isTrue();
        rows.change("update complaint_mailbox_lease set holder = '', held_until = ?", now.minusYears(20));
    }

    private static MimeBodyPart file(String name, byte[] content) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new jakarta.activation.DataHandler(
                new jakarta.mail.util.ByteArrayDataSource(content, "application/octet-stream")));
        part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(name, "UTF-8", "B"));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }
}
