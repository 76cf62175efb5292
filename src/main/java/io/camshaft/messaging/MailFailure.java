package io.camshaft.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/** What a failed mail means: the class of the failure and the server's code, without what the server said. */
final class MailFailure {

    private MailFailure() {}

    static DeliveryFailed of(Exception thrown) {
        Throwable failure = thrown;
        if (thrown instanceof MailSendException many && many.getMessageExceptions().length > 0) {
            failure = many.getMessageExceptions()[0];
        }
        if (contains(failure, AddressException.class)) {
            return DeliveryFailed.forGood("AddressException");
        }
        int code = codeOf(failure);
        String reason = innermost(failure).getClass().getSimpleName() + (code == 0 ? "" : " " + code);
        // 55x: this mailbox or this message; other 5xx are about our own access and can be mended.
        return code / 10 == 55 ? DeliveryFailed.forGood(reason) : DeliveryFailed.forNow(reason);
    }

    private static int codeOf(Throwable failure) {
        int code = 0;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (cause instanceof SMTPSendFailedException send) {
                code = send.getReturnCode();
            }
        }
        return code;
    }

    private static boolean contains(Throwable failure, Class<?> type) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (next(cause) != null) {
            cause = next(cause);
        }
        return cause;
    }

    /** JavaMail chains its exceptions on a rail of its own. */
    private static Throwable next(Throwable cause) {
        Throwable next = cause instanceof MessagingException mail ? mail.getNextException() : cause.getCause();
        return next == cause ? null : next;
    }
}
