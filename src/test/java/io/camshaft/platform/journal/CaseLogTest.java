package io.camshaft.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CaseLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.camshaft.case");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final CaseLog log = new CaseLog();
    private TransactionTemplate transaction;

    @BeforeEach
    void listen() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void anActIsOneLineUnderItsCaseNumberWithoutPersonOrValues() {
        transaction.executeWithoutResult(status -> {
            log.afterCommit(List.of(entry(JournalKind.TASK_COMPLETED), entry(JournalKind.ENTERED)));
            assertThat(lines.list).as("nothing before the commit").isEmpty();
        });

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).isEqualTo("TASK_COMPLETED campaignApproval v3 Task_Audit");
            assertThat(line.getMDCPropertyMap()).containsEntry("case", "CMP-1");
            assertThat(line.getFormattedMessage()).doesNotContain("li.qiang").doesNotContain("secret");
        });
    }

    @Test
    void anActThatIsRolledBackLeavesNoLine() {
        transaction.executeWithoutResult(status -> {
            log.afterCommit(List.of(entry(JournalKind.TASK_COMPLETED)));
            status.setRollbackOnly();
        });

        assertThat(lines.list).isEmpty();
    }

    private static JournalEntry entry(JournalKind kind) {
        return new JournalEntry(
                0,
                "CMP-1",
                "act",
                new JournalEntry.Model("campaignApproval", "instance", 3, "deployment", "x.bpmn"),
                kind,
                new JournalEntry.Element("Task_Audit", "Audit", "userTask", "visit"),
                "task",
                OffsetDateTime.parse("2026-03-02T10:00:00+08:00"),
                "li.qiang",
                null,
                "form",
                Map.of("values", Map.of("auditReason", "secret")));
    }
}
