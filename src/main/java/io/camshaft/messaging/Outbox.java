package io.camshaft.messaging;

import java.util.Optional;
import java.util.Set;

/**
 * Messages to people: written in the caller's transaction, sent afterwards by the job executor, at most once per step. The text
 * is rendered at once, so a later change of the case does not change what was said. A person without an address never stops a
 * case: their message is kept as failed where administrators see it.
 */
public interface Outbox {

    /** Puts a mail into the outbox; nothing leaves the house before the caller's transaction is committed. */
    void tell(Notice notice);

    /** The same as a short message to the person's mobile; the template is all body, without a subject. */
    void text(Notice notice);

    /** Puts a mail to a customer into the outbox. Address and text are kept sealed; the text has no link into the house. */
    void write(Letter letter);

    /** The same by a channel; the template of a short message is all body, without a subject. */
    void write(Letter letter, Channel channel);

    /**
     * By which of these a letter reaches a customer: the quickest that has a server, any where no channel has one (messages are kept
     * then), none where those that have a server do not reach them.
     */
    Optional<Channel> wayTo(Set<Channel> reachable);

    /** Letters of the case that were written to nobody we knew are this customer's from now on. */
    void follow(String caseNo, long customerId);

    /** As {@link #forget(long)}, for the letters of the case that were written to nobody we knew. */
    void forgetUnknown(String caseNo);

    /** Blanks addresses and texts of all messages to the customer; what still waits is not sent. */
    void forget(long customerId);
}
