package io.camshaft.messaging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings below {@code camshaft.messaging}. The mail server itself is Spring's {@code spring.mail}.
 *
 * @param from address that mails come from
 * @param installationName what this installation calls itself in mails and as the name of the sender
 * @param sms the short message gateway
 */
@ConfigurationProperties("camshaft.messaging")
@Validated
record MessagingSettings(
        @DefaultValue("no-reply@localhost") @NotBlank @Email String from,
        @DefaultValue("Camshaft") @NotBlank String installationName,
        @DefaultValue @Valid Sms sms) {

    /**
     * @param url where messages are posted to; none: short messages are kept on the outbox page
     * @param token bearer token, from the environment variable CAMSHAFT_MESSAGING_SMS_TOKEN
     */
    record Sms(URI url, String token) {

        boolean configured() {
            return url != null && !url.toString().isBlank();
        }

        /** Without the token: settings end up in logs. */
        @Override
        public String toString() {
            return "Sms[url=" + url + "]";
        }
    }
}
