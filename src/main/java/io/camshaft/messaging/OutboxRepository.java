package io.camshaft.messaging;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** All SQL on message_outbox that sending needs. */
@Repository
class OutboxRepository {

    private final JdbcClient jdbc;
    private final SealedMessages sealed;
    private final TransactionTemplate savepoint;

    OutboxRepository(JdbcClient jdbc, SealedMessages sealed, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    boolean exists(Notice notice, Channel channel) {
        return jdbc.sql(
                                """
                        select count(*) from message_outbox
                        where case_no = :caseNo and template = :template and step = :step
                          and person_id = :personId and channel = :channel
                        """)
                        .param("caseNo", notice.caseNo())
                        .param("template", notice.template())
                        .param("step", notice.step())
                        .param("personId", notice.personId())
                        .param("channel", channel.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Inserts the message; empty where the same one is there already. A savepoint, because neither "insert where not exists" nor
     * MERGE sees the uncommitted row of a neighbour: the unique constraint then refuses, and without the savepoint PostgreSQL
     * would refuse everything else in the caller's transaction too.
     *
     * @param message its id is ignored
     */
    OptionalLong insertUnlessThere(Message message) {
        try {
            return savepoint.execute(status -> OptionalLong.of(insert(message)));
        } catch (DuplicateKeyException alreadyTold) {
            return OptionalLong.empty();
        }
    }

    private long insert(Message message) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into message_outbox (case_no, template, step, person_id, customer_id, channel, recipient_sealed,
                          language, subject, body_text_sealed, body_html_sealed, generation, status, message_id, attempts,
                          last_error, created_at, version)
                        values (:caseNo, :template, :step, :personId, :customerId, :channel, :recipientSealed,
                          :language, :subject, :bodyTextSealed, :bodyHtmlSealed, :generation, :status, :messageId, 0,
                          :lastError, :createdAt, 0)
                        """)
                .paramSource(sealed.of(message))
                .update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    /** The message, held until the end of the transaction: two nodes with the same job send one after the other. */
    Optional<Message> hold(long id) {
        return jdbc.sql("select * from message_outbox where id = :id for update")
                .param("id", id)
                .query(RecordRows.of(SealedMessages.Row.class))
                .optional()
                .map(sealed::opened);
    }

    Optional<Message> find(long id) {
        return jdbc.sql("select * from message_outbox where id = :id")
                .param("id", id)
                .query(RecordRows.of(SealedMessages.Row.class))
                .optional()
                .map(sealed::opened);
    }

    void markSent(long id, String providerId, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update message_outbox
                        set status = 'SENT', provider_id = :providerId, sent_at = :at, last_error = null,
                            attempts = attempts + 1, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("providerId", providerId)
                .param("at", at)
                .update();
    }

    void markKept(long id) {
        jdbc.sql("update message_outbox set status = 'KEPT', version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** Counts an attempt that failed; a message that was sent meanwhile stays sent. */
    void markAttempt(long id, String reason, MessageStatus next) {
        jdbc.sql(
                        """
                        update message_outbox
                        set status = :next, last_error = :reason, attempts = attempts + 1, version = version + 1
                        where id = :id and status = 'WAITING'
                        """)
                .param("id", id)
                .param("next", next.name())
                .param("reason", reason)
                .update();
    }

    /** False where the message had not failed, or somebody else was faster. */
    boolean reopen(long id, String recipient) {
        return jdbc.sql(
                                """
                                update message_outbox
                                set status = 'WAITING', recipient_sealed = :recipient, version = version + 1
                                where id = :id and status = 'FAILED'
                                """)
                        .param("recipient", sealed.recipient(recipient))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static final String BLANK =
            """
            update message_outbox
            set recipient_sealed = null, body_text_sealed = null, body_html_sealed = null,
                last_error = case when status = 'WAITING' then 'Erased' else last_error end,
                status = case when status = 'WAITING' then 'FAILED' else status end,
                version = version + 1
            """;

    /** Messages to the customer say nothing any more; what waited has failed. */
    void forget(long customerId) {
        jdbc.sql(BLANK + "where customer_id = :customerId")
                .param("customerId", customerId)
                .update();
    }

    /** The same for messages of the case to nobody we knew. */
    void forgetUnknown(String caseNo) {
        jdbc.sql(BLANK + "where case_no = :caseNo and customer_id = " + Letter.NOBODY)
                .param("caseNo", caseNo)
                .update();
    }

    /** Messages of the case to nobody we knew belong to the customer. */
    void follow(String caseNo, long customerId) {
        jdbc.sql(
                        """
                        update message_outbox set customer_id = :customerId, person_id = :personId, version = version + 1
                        where case_no = :caseNo and customer_id = :nobody
                        """)
                .param("customerId", customerId)
                .param("personId", "C" + customerId)
                .param("caseNo", caseNo)
                .param("nobody", Letter.NOBODY)
                .update();
    }

    List<MessageLine> newest(MessageFilter filter, int size) {
        JdbcClient.StatementSpec query = jdbc.sql(
                """
                select id, case_no, person_id, customer_id, channel, recipient_sealed, subject, status, attempts, last_error,
                  created_at, sent_at
                from message_outbox
                """
                        + filter.where() + " order by id desc fetch first " + size + " rows only");
        return filter.bind(query).query(RecordRows.of(SealedMessages.Line.class)).list().stream()
                .map(sealed::opened)
                .toList();
    }

    /** Counts up to the ceiling and no further: the time does not grow with the years. */
    int countUpTo(MessageFilter filter, int ceiling) {
        JdbcClient.StatementSpec query = jdbc.sql("select count(*) from (select id from message_outbox "
                + filter.where() + " fetch first " + ceiling + " rows only) counted");
        return filter.bind(query).query(Integer.class).single();
    }
}
