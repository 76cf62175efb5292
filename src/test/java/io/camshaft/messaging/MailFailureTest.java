package io.camshaft.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailFailureTest {

    private static final MessagingSettings SETTINGS =
            new MessagingSettings("no-reply@example.com", "Camshaft", new MessagingSettings.Sms(null, null));

    private static MailSendException sending(Exception failure) {
        return new MailSendException(Map.of("mail", failure));
    }

    private static SMTPAddressFailedException refusedAddress(int code) throws AddressException {
        return new SMTPAddressFailedException(
                new InternetAddress("li.wei@example.com"), "RCPT TO", code, "<li.wei@example.com> refused");
    }

    @Test
    void aMailboxThatDoesNotExistIsRefusedForGoodWithoutItsName() throws AddressException {
        DeliveryFailed failed =
                MailFailure.of(sending(new SendFailedException("Invalid Addresses", refusedAddress(550))));

        assertThat(failed.isForGood()).isTrue();
        assertThat(failed).hasMessage("SMTPAddressFailedException 550");
    }

    @Test
    void aGreylistedMailboxIsTriedAgain() throws AddressException {
        DeliveryFailed failed =
                MailFailure.of(sending(new SendFailedException("Invalid Addresses", refusedAddress(450))));

        assertThat(failed.isForGood()).isFalse();
        assertThat(failed).hasMessage("SMTPAddressFailedException 450");
    }

    @Test
    void aRefusedTextIsRefusedForGood() {
        assertThat(MailFailure.of(sending(new SMTPSendFailedException("DATA", 554, "spam", null, null, null, null)))
                        .isForGood())
                .isTrue();
    }

    @Test
    void aWrongPasswordCanBeMended() {
        assertThat(MailFailure.of(new MailAuthenticationException("535 no")).isForGood())
                .isFalse();
    }

    @Test
    void anAddressThatIsNoneIsRefusedForGood() {
        Message nowhere = addressedTo("li wei\r\nBcc: eve@example.com");

        DeliveryFailed failed = catchThrowableOfType(
                DeliveryFailed.class, () -> channel(sender("localhost", 1)).send(nowhere));

        assertThat(failed.isForGood()).isTrue();
        assertThat(failed).hasMessage("AddressException");
    }

    @Test
    void anAbsentServerIsTriedAgain() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        DeliveryFailed failed = catchThrowableOfType(
                DeliveryFailed.class, () -> channel(sender("127.0.0.1", free)).send(addressedTo("li.wei@example.com")));

        assertThat(failed.isForGood()).isFalse();
        assertThat(failed).hasMessage("ConnectException");
    }

    @Test
    void aSilentServerIsLeftAfterTheTimeOut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            JavaMailSenderImpl sender = sender("127.0.0.1", silent.getLocalPort());
            sender.getJavaMailProperties().put("mail.smtp.timeout", "200");

            DeliveryFailed failed = catchThrowableOfType(
                    DeliveryFailed.class, () -> channel(sender).send(addressedTo("li.wei@example.com")));

            assertThat(failed.isForGood()).isFalse();
            assertThat(failed).hasMessage("SocketTimeoutException");
        }
    }

    @Test
    void noServerIsWaitedForWithoutEnd() {
        JavaMailSenderImpl sender = sender("localhost", 1);

        channel(sender);

        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.timeout", "15000")
                .containsEntry("mail.smtps.timeout", "15000");
    }

    @Test
    void anEmptyHostIsNoServer() {
        assertThat(channel(sender("", 25)).available()).isFalse();
        assertThat(channel(null).available()).isFalse();
        assertThat(channel(sender("mail.example.com", 25)).available()).isTrue();
    }

    private static JavaMailSenderImpl sender(String host, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        return sender;
    }

    private static MailChannel channel(JavaMailSender sender) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        if (sender != null) {
            beans.registerSingleton("sender", sender);
        }
        ObjectProvider<JavaMailSender> provider = beans.getBeanProvider(JavaMailSender.class);
        return new MailChannel(provider, SETTINGS);
    }

    private static Message addressedTo(String recipient) {
        Message mail = Notices.waiting("CMP-1", "li.wei");
        return new Message(
                1,
                mail.caseNo(),
                mail.template(),
                mail.step(),
                mail.personId(),
                null,
                Channel.MAIL,
                recipient,
                "en",
                mail.subject(),
                mail.bodyText(),
                mail.bodyHtml(),
                MessageStatus.WAITING,
                mail.messageId(),
                null,
                0,
                null,
                mail.createdAt(),
                null,
                0);
    }
}
