package io.camshaft.messaging;

import static io.camshaft.messaging.Notices.WRITTEN;
import static io.camshaft.messaging.Notices.letter;
import static io.camshaft.messaging.Notices.message;
import static io.camshaft.messaging.Notices.newCase;
import static io.camshaft.messaging.Notices.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.protection.TestKeys;
import io.camshaft.support.PersonalDataScan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the table must do on every database. */
abstract class OutboxRepositoryContract {

    private JdbcClient jdbc;
    private OutboxRepository messages;
    private TransactionTemplate transaction;

    abstract DataSource database();

    @BeforeEach
    void migrate() {
        DataSource database = database();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/messaging")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        messages = new OutboxRepository(jdbc, new SealedMessages(TestKeys.protection()), transactions);
        jdbc.sql("delete from message_outbox").update();
    }

    private long insert(Message message) {
        return messages.insertUnlessThere(message).orElseThrow();
    }

    @Test
    void aMessageComesBackAsItWasWritten() {
        Message written = waiting(newCase(), "li.wei");

        Message read = messages.find(insert(written)).orElseThrow();

        assertThat(read.createdAt()).isAtSameInstantAs(WRITTEN);
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("id", "createdAt")
                .isEqualTo(written);
    }

    @Test
    void theSameNoticeIsThereOnceAndTheCallersTransactionGoesOn() {
        Message first = waiting(newCase(), "li.wei");
        insert(first);

        OptionalLong second = transaction.execute(status -> {
            OptionalLong repeated = messages.insertUnlessThere(first);
            insert(waiting(newCase(), "after.the.refusal"));
            return repeated;
        });

        assertThat(second).isEmpty();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void anExistingNoticeIsKnownByCaseTemplateStepPersonAndChannel() {
        Message told = waiting(newCase(), "li.wei");
        insert(told);

        assertThat(messages.exists(key(told, "li.wei", "step"), Channel.MAIL)).isTrue();
        assertThat(messages.exists(key(told, "li.wei", "step"), Channel.SMS)).isFalse();
        assertThat(messages.exists(key(told, "li.wei", "step.2"), Channel.MAIL)).isFalse();
        assertThat(messages.exists(key(told, "wang.fang", "step"), Channel.MAIL))
                .isFalse();
    }

    private static Notice key(Message message, String personId, String step) {
        return new Notice(message.template(), message.caseNo(), personId, step, java.util.Map.of());
    }

    @Test
    void fourThreadsWithTheSameNoticeLeaveOneRowAndFourWholeTransactions() throws Exception {
        Message same = waiting(newCase(), "li.wei");
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Boolean> telling = () -> transaction.execute(status -> {
            await(together);
            boolean written = messages.insertUnlessThere(same).isPresent();
            insert(waiting(newCase(), "own.row"));
            return written;
        });

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            int written = 0;
            for (Future<Boolean> told : threads.invokeAll(List.of(telling, telling, telling, telling))) {
                written += told.get() ? 1 : 0;
            }
            assertThat(written).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(messages.newest(new MessageFilter("own.row", null, null), 10))
                .hasSize(4);
        assertThat(count()).isEqualTo(5);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRollbackTakesTheMessageWithIt() {
        transaction.executeWithoutResult(status -> {
            insert(waiting(newCase(), "li.wei"));
            status.setRollbackOnly();
        });

        assertThat(count()).isZero();
    }

    @Test
    void aSentMessageKeepsTheProvidersNameForItAndForgetsTheFailure() {
        long id = insert(waiting(newCase(), "li.wei"));
        messages.markAttempt(id, "ConnectException", MessageStatus.WAITING);

        messages.markSent(id, "provider-7", WRITTEN.plusMinutes(1));

        Message sent = messages.find(id).orElseThrow();
        assertThat(sent.status()).isEqualTo(MessageStatus.SENT);
        assertThat(sent.providerId()).isEqualTo("provider-7");
        assertThat(sent.sentAt()).isAtSameInstantAs(WRITTEN.plusMinutes(1));
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(sent.lastError()).isNull();
        assertThat(sent.version()).isEqualTo(2);
    }

    @Test
    void aLateFailureDoesNotUndoASentMessage() {
        long id = insert(waiting(newCase(), "li.wei"));
        messages.markSent(id, null, WRITTEN);

        messages.markAttempt(id, "OptimisticLockingException", MessageStatus.FAILED);

        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void onlyAFailedMessageIsReopenedAndWithTheAddressOfToday() {
        long id = insert(waiting(newCase(), "li.wei"));
        assertThat(messages.reopen(id, "new@example.com")).isFalse();
        messages.markAttempt(id, "SMTPAddressFailedException 550", MessageStatus.FAILED);

        assertThat(messages.reopen(id, "new@example.com")).isTrue();

        Message reopened = messages.find(id).orElseThrow();
        assertThat(reopened.status()).isEqualTo(MessageStatus.WAITING);
        assertThat(reopened.recipient()).isEqualTo("new@example.com");
    }

    @Test
    void aMessageCanBeHeldAndKept() {
        long id = insert(waiting(newCase(), "li.wei"));

        transaction.executeWithoutResult(status -> {
            assertThat(messages.hold(id)).isPresent();
            messages.markKept(id);
        });

        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.KEPT);
        assertThat(transaction.<Boolean>execute(status -> messages.hold(-1).isPresent()))
                .isFalse();
    }

    @Test
    void theListIsReadNewestFirstInStretches() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, insert(waiting(newCase(), "li.wei")));
        }

        List<MessageLine> first = messages.newest(new MessageFilter(null, null, null), 3);
        List<MessageLine> rest =
                messages.newest(new MessageFilter(null, null, first.get(2).id()), 3);

        assertThat(first).extracting(MessageLine::id).isEqualTo(ids.subList(0, 3));
        assertThat(rest).extracting(MessageLine::id).isEqualTo(ids.subList(3, 5));
    }

    @Test
    void theListIsFilteredByPersonAndState() {
        insert(message(newCase(), "li.wei", MessageStatus.KEPT));
        long lost = insert(message(newCase(), "li.wei", MessageStatus.FAILED));
        long others = insert(message(newCase(), "wang.fang", MessageStatus.FAILED));

        assertThat(messages.newest(new MessageFilter("li.wei", MessageStatus.FAILED, null), 9))
                .extracting(MessageLine::id)
                .containsExactly(lost);
        assertThat(messages.newest(new MessageFilter(null, MessageStatus.FAILED, others), 9))
                .extracting(MessageLine::id)
                .containsExactly(lost);
    }

    @Test
    void countingStopsAtTheCeiling() {
        for (int i = 0; i < 4; i++) {
            insert(waiting(newCase(), "li.wei"));
        }
        MessageFilter waiting = new MessageFilter(null, MessageStatus.WAITING, null);

        assertThat(messages.countUpTo(waiting, 10)).isEqualTo(4);
        assertThat(messages.countUpTo(waiting, 3)).isEqualTo(3);
        assertThat(messages.countUpTo(new MessageFilter("nobody", MessageStatus.SENT, null), 3))
                .isZero();
    }

    @Test
    void theDatabaseRefusesAStateThatDoesNotExist() {
        long id = insert(waiting(newCase(), "li.wei"));

        assertThatThrownBy(() -> jdbc.sql("update message_outbox set status = 'LOST' where id = " + id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoeverReadsTheTableReadsNoAddressAndNoText() {
        insert(waiting(newCase(), "li.wei"));

        assertThat(new PersonalDataScan()
                        .plant("address", "li.wei@example.com")
                        .plant("text", "第二段")
                        .scan(database()))
                .isEmpty();
    }

    @Test
    void lettersToDifferentCustomersAreDifferentMessages() {
        Message first = letter(newCase(), 1000001);

        assertThat(messages.insertUnlessThere(first)).isPresent();
        assertThat(messages.insertUnlessThere(first)).isEmpty();
        assertThat(messages.insertUnlessThere(letter(first.caseNo(), 1000002))).isPresent();
    }

    @Test
    void whatACustomerWasToldIsForgottenAndWhatWaitedIsNotSent() {
        long waiting = insert(letter(newCase(), 1000001));
        long sent = insert(letter(newCase(), 1000001));
        messages.markSent(sent, null, WRITTEN);
        long others = insert(letter(newCase(), 1000002));

        messages.forget(1000001);

        for (long id : List.of(waiting, sent)) {
            Message forgotten = messages.find(id).orElseThrow();
            assertThat(forgotten.recipient()).isNull();
            assertThat(forgotten.bodyText()).isNull();
            assertThat(forgotten.bodyHtml()).isNull();
        }
        assertThat(messages.find(waiting).orElseThrow().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(messages.find(waiting).orElseThrow().lastError()).isEqualTo("Erased");
        assertThat(messages.find(sent).orElseThrow().status()).isEqualTo(MessageStatus.SENT);
        assertThat(messages.find(others).orElseThrow().bodyText()).isEqualTo("Text");
    }

    @Test
    void lettersAreLeftOutOfAPersonsListEvenWhereTheNamesAreTheSame() {
        long letter = insert(letter(newCase(), 1000001));
        insert(waiting(newCase(), "li.wei"));

        assertThat(messages.newest(new MessageFilter("C1000001", null, null), 9))
                .isEmpty();
        assertThat(messages.newest(new MessageFilter(null, false, null, null), 9))
                .extracting(MessageLine::personId)
                .containsExactly("li.wei");
        assertThat(messages.newest(new MessageFilter(null, true, null, null), 9))
                .extracting(MessageLine::id)
                .contains(letter);
    }

    private int count() {
        return jdbc.sql("select count(*) from message_outbox")
                .query(Integer.class)
                .single();
    }
}
