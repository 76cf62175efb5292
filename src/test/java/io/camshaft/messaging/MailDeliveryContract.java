package io.camshaft.messaging;

import static io.camshaft.messaging.Notices.decided;
import static io.camshaft.messaging.Notices.decidedFor;
import static io.camshaft.messaging.Notices.newCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails from the case to a real SMTP conversation. */
abstract class MailDeliveryContract {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxRepository messages;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @MockitoSpyBean
    private MailChannel channel;

    private TransactionTemplate transaction;

    @BeforeEach
    void stopTheClock() {
        transaction = new TransactionTemplate(transactions);
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    @AfterEach
    void tidyUp() throws Exception {
        ClockUtil.reset();
        jobs().forEach(job -> management.deleteJob(job.getId()));
        jdbc.sql("delete from message_outbox").update();
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void aMailLeavesAfterTheCommitInTheReadersLanguageWithBothParts() throws Exception {
        String caseNo = newCase();
        transaction.executeWithoutResult(status -> outbox.tell(decided(caseNo, "zhang.min", "预算不足 <R&D>")));
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(row().status()).isEqualTo(MessageStatus.WAITING);

        run(job());

        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("案件 " + caseNo + " 已有决定");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("zhang.min@example.com");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Camshaft <no-reply@camshaft.example>");
        assertThat(mail.getMessageID()).isEqualTo(row().messageId());
        assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("张敏，您好：", "预算不足 <R&D>");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("预算不足 &lt;R&amp;D&gt;", "打开案件");
        assertThat(row().status()).isEqualTo(MessageStatus.SENT);
        assertThat(row().sentAt()).isAtSameInstantAs(NOW.atOffset(java.time.ZoneOffset.UTC));
        assertThat(jobs()).isEmpty();
    }

    @Test
    void aDelegateTellsInTheTransactionOfItsCase() {
        deploy(Bpmn.createExecutableProcess("telling")
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression("${tellDelegate}")
                .userTask()
                .endEvent()
                .done());
        String caseNo = newCase();

        runtime.startProcessInstanceByKey("telling", caseNo);

        assertThat(row().caseNo()).isEqualTo(caseNo);
        run(job());
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aDelegateThatFailsLaterLeavesNoRowAndNoJob() {
        deploy(Bpmn.createExecutableProcess("tellingInVain")
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression("${tellDelegate}")
                .serviceTask()
                .camundaDelegateExpression("${failingDelegate}")
                .endEvent()
                .done());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("tellingInVain", newCase()))
                .hasMessageContaining("the next step failed");

        assertThat(rows()).isEmpty();
        assertThat(jobs()).isEmpty();
    }

    @Test
    void aRollbackOfTheCallerLeavesNoRowAndNoJob() {
        transaction.executeWithoutResult(status -> {
            outbox.tell(decided(newCase(), "li.wei"));
            status.setRollbackOnly();
        });

        assertThat(rows()).isEmpty();
        assertThat(jobs()).isEmpty();
    }

    @Test
    void theSameStepIsToldOnce() {
        Notice notice = decided(newCase(), "li.wei");

        transaction.executeWithoutResult(status -> {
            outbox.tell(notice);
            outbox.tell(notice);
        });
        outbox.tell(notice);

        assertThat(rows()).hasSize(1);
        assertThat(jobs()).hasSize(1);
    }

    @Test
    void fourThreadsThatTellTheSameAtOnceMakeOneRowAndOneJob() throws Exception {
        Notice notice = decided(newCase(), "li.wei");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Object> telling = () -> {
            outbox.tell(notice);
            return null;
        };
        try {
            for (Future<Object> told : threads.invokeAll(List.of(telling, telling, telling, telling))) {
                told.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(rows()).hasSize(1);
        assertThat(jobs()).hasSize(1);
    }

    @Test
    void aFailedAttemptIsKeptAndTheNextOneWaits() {
        outbox.tell(decided(newCase(), "li.wei"));
        doThrow(DeliveryFailed.forNow("MailConnectException"))
                .doCallRealMethod()
                .when(channel)
                .send(any());

        fail(job());

        assertThat(row().attempts()).isEqualTo(1);
        assertThat(row().lastError()).isEqualTo("MailConnectException");
        assertThat(row().status()).isEqualTo(MessageStatus.WAITING);
        assertThat(job().getDuedate()).isEqualTo(Date.from(NOW.plus(Duration.ofMinutes(1))));

        run(job());

        assertThat(row().status()).isEqualTo(MessageStatus.SENT);
        assertThat(row().attempts()).isEqualTo(2);
        assertThat(row().lastError()).isNull();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void afterTheLastAttemptTheMessageHasFailedAndAnIncidentTellsSo() {
        outbox.tell(decided(newCase(), "li.wei"));
        doThrow(DeliveryFailed.forNow("MailConnectException")).when(channel).send(any());

        fail(job());
        fail(job());
        assertThat(job().getDuedate()).isEqualTo(Date.from(NOW.plus(Duration.ofMinutes(10))));
        fail(job());
        assertThat(job().getDuedate()).isEqualTo(Date.from(NOW.plus(Duration.ofHours(1))));
        assertThat(row().status()).isEqualTo(MessageStatus.WAITING);
        fail(job());

        assertThat(row().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(row().attempts()).isEqualTo(4);
        assertThat(job().getRetries()).isZero();
        assertThat(runtime.createIncidentQuery().configuration(job().getId()).count())
                .isEqualTo(1);
    }

    @Test
    void anAdministratorSendsAFailedMessageAgainWithAllItsAttempts() {
        outbox.tell(decided(newCase(), "li.wei"));
        doThrow(DeliveryFailed.forNow("MailConnectException")).when(channel).send(any());
        for (int attempt = 1; attempt <= 4; attempt++) {
            fail(job());
        }

        mailbox.sendAgain("admin", row().id());

        assertThat(row().status()).isEqualTo(MessageStatus.WAITING);
        assertThat(jobs()).hasSize(1);
        assertThat(job().getRetries()).isEqualTo(4);
        assertThat(runtime.createIncidentQuery().configuration(job().getId()).count())
                .isZero();
        org.mockito.Mockito.doCallRealMethod().when(channel).send(any());
        run(job());
        assertThat(row().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() {
        outbox.tell(decided(newCase(), "li.wei"));
        doThrow(DeliveryFailed.forGood("SMTPAddressFailedException 550"))
                .doCallRealMethod()
                .when(channel)
                .send(any());

        run(job());

        assertThat(row().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(row().lastError()).isEqualTo("SMTPAddressFailedException 550");
        assertThat(jobs()).isEmpty();

        mailbox.sendAgain("admin", row().id());
        run(job());
        assertThat(row().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aCrashBetweenSendingAndCommitSendsTheSameMailAgainRecognisably() throws Exception {
        outbox.tell(decided(newCase(), "li.wei"));
        doAnswer(sending -> {
                    Object sent = sending.callRealMethod();
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            throw new IllegalStateException("the power went out");
                        }
                    });
                    return sent;
                })
                .doCallRealMethod()
                .when(channel)
                .send(any());

        fail(job());
        assertThat(row().status()).isEqualTo(MessageStatus.WAITING);
        assertThat(row().lastError()).isEqualTo("IllegalStateException");
        ClockUtil.setCurrentTime(Date.from(NOW.plusSeconds(90)));
        run(job());

        MimeMessage[] mails = MAIL.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isEqualTo(row().messageId());
        assertThat(mails[1].getMessageID()).isEqualTo(row().messageId());
        assertThat(mails[1].getHeader("Date")).isEqualTo(mails[0].getHeader("Date"));
        assertThat(row().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aLineBreakInAValueAddsNoHeaderToTheMail() throws Exception {
        outbox.tell(decided("CMP-1\r\nBcc: e@x.yz", "li.wei"));

        run(job());

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Case CMP-1 Bcc: e@x.yz was decided");
    }

    @Test
    void aPersonWithoutAnAddressStopsNoCase() {
        for (String personId : List.of("no.address", "has.left", "un.known")) {
            outbox.tell(decided(newCase(), personId));
        }

        assertThat(rows()).extracting(MessageLine::status).containsOnly(MessageStatus.FAILED);
        assertThat(rows()).extracting(MessageLine::lastError).containsOnly("NoAddress");
        assertThat(jobs()).isEmpty();
        assertThatThrownBy(() -> mailbox.sendAgain("admin", row().id())).hasMessage("messaging.refusal.noAddress");
    }

    @Test
    void anUnreachableServerSaysNothingPersonalInTheJob() {
        outbox.tell(decided(newCase(), "li.wei"));
        doAnswer(sending -> {
                    throw MailFailure.of(new jakarta.mail.SendFailedException("550 li.wei@example.com unknown"));
                })
                .when(channel)
                .send(any());

        fail(job());

        assertThat(job().getExceptionMessage()).isEqualTo("SendFailedException");
        assertThat(management.getJobExceptionStacktrace(job().getId())).doesNotContain("li.wei@example.com");
    }

    @Test
    void theJobExecutorFindsTheMessageByItself() {
        JobExecutor executor = engine.getJobExecutor();
        executor.start();
        try {
            outbox.tell(decided(newCase(), "li.wei"));

            assertThat(MAIL.waitForIncomingEmail(20_000, 1)).isTrue();
        } finally {
            executor.shutdown();
        }
        assertThat(row().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void deliveriesDoNotQueueBehindEachOther() {
        outbox.tell(decided(newCase(), "li.wei"));

        assertThat(((JobEntity) job()).isExclusive()).isFalse();
    }

    @Test
    void aLetterTakesTheWayThatHasAServer() {
        assertThat(outbox.wayTo(Set.of(Channel.SMS, Channel.MAIL))).contains(Channel.MAIL);
        assertThat(outbox.wayTo(Set.of(Channel.SMS))).isEmpty();
    }

    @Test
    void shortMessagesAreKeptWhereNoGatewayIsSetUp() {
        outbox.text(Notices.texted(newCase(), "li.wei"));

        assertThat(row().status()).isEqualTo(MessageStatus.KEPT);
        assertThat(row().recipient()).isEqualTo("+8613800000001");
        assertThat(jobs()).isEmpty();
    }

    @Test
    void aLetterReachesTheCustomerWithoutALinkIntoTheHouse() throws Exception {
        String caseNo = newCase();
        transaction.executeWithoutResult(status -> outbox.write(decidedFor(caseNo, 1000001)));
        outbox.write(decidedFor(caseNo, 1000001));

        run(job());

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("zhang.san@example.com");
        assertThat(mail.getSubject()).isEqualTo("Your request " + caseNo).doesNotContain("张三");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("张三先生", "沪A·88888");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("沪A·88888", "This message is from Camshaft")
                .doesNotContain("/cases/", "<a ");
        assertThat(row().personId()).isEqualTo("C1000001");
    }

    @Test
    void whatWasForgottenIsNeitherSentNorSentAgain() {
        outbox.write(decidedFor(newCase(), 1000001));

        outbox.forget(1000001);
        run(job());

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(row().status()).isEqualTo(MessageStatus.FAILED);
        assertThatThrownBy(() -> mailbox.sendAgain("admin", row().id())).hasMessage("messaging.refusal.noAddress");
    }

    @Test
    void aFailedLetterIsSentAgainToTheAddressItWasWrittenTo() {
        outbox.write(decidedFor(newCase(), 1000001));
        doThrow(DeliveryFailed.forGood("SMTPAddressFailedException 550"))
                .doCallRealMethod()
                .when(channel)
                .send(any());
        run(job());

        mailbox.sendAgain("admin", row().id());
        run(job());

        assertThat(row().status()).isEqualTo(MessageStatus.SENT);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aCustomerWithoutAnAddressStopsNoCase() {
        outbox.write(
                new Letter("fixture/mail/letter", newCase(), 1000001, "s", " ", "张三", java.util.Map.of("plate", "-")));

        assertThat(row().lastError()).isEqualTo("NoAddress");
        assertThat(jobs()).isEmpty();
    }

    private void deploy(BpmnModelInstance model) {
        repository.createDeployment().addModelInstance("test.bpmn", model).deploy();
    }

    private List<MessageLine> rows() {
        return messages.newest(new MessageFilter(null, null, null), 10);
    }

    private Message row() {
        return messages.find(rows().get(0).id()).orElseThrow();
    }

    private List<Job> jobs() {
        return management.createJobQuery().list().stream()
                .filter(job -> "messageDelivery".equals(((JobEntity) job).getJobHandlerType()))
                .toList();
    }

    private Job job() {
        assertThat(jobs()).hasSize(1);
        return jobs().get(0);
    }

    private void run(Job job) {
        management.executeJob(job.getId());
    }

    private void fail(Job job) {
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
    }
}
