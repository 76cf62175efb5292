package io.camshaft.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.platform.journal.JournalEntry.Element;
import io.camshaft.platform.journal.JournalEntry.Model;
import java.lang.reflect.Modifier;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement of the journal's repositories; subclasses say on which database. */
abstract class JournalRepositoryTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-02T12:00:00.123456+08:00");
    private static final Model MODEL = new Model("campaignApproval", "instance-1", 3, "dep-1", "processes/x.bpmn");

    private JournalRepository journal;
    private CaseFileRepository files;

    abstract DataSource freshDatabase();

    @BeforeEach
    void migrate() {
        DataSource database = freshDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/journal")
                .load()
                .migrate();
        journal = new JournalRepository(new NamedParameterJdbcTemplate(database));
        files = new CaseFileRepository(JdbcClient.create(database), new JdbcTemplate(database));
    }

    @Test
    void entriesComeBackAsTheyWereWrittenAndInOrder() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("values", Map.of("reason", "预算不足 “quoted”", "amount", 12.5, "rows", List.of(Map.of("a", true))));
        details.put("nothing", null);
        JournalEntry first = entry("CMP-1", JournalKind.CASE_STARTED, null, "anna", Map.of());
        JournalEntry second = entry(
                "CMP-1", JournalKind.TASK_COMPLETED, new Element("Task_A", "Audit", "userTask", "v1"), "bo", details);
        journal.append(List.of(first, second, entry("CMP-2", JournalKind.CASE_STARTED, null, "anna", Map.of())));

        List<JournalEntry> read = journal.of("CMP-1");

        assertThat(read).hasSize(2).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
        assertThat(read.get(1))
                .usingRecursiveComparison()
                .ignoringFields("id", "at")
                .isEqualTo(second);
        assertThat(read.get(1).at().toInstant()).isEqualTo(NOON.toInstant());
        assertThat(read.get(0).element()).isNull();
    }

    @Test
    void whatSomebodyDecidedComesNewestFirstAndPaged() {
        Element task = new Element("Task_A", "Audit", "userTask", "v1");
        for (int number = 1; number <= 3; number++) {
            journal.append(List.of(
                    entry("CMP-" + number, JournalKind.TASK_COMPLETED, task, "bo", Map.of()),
                    entry("CMP-" + number, JournalKind.TASK_CLAIMED, task, "bo", Map.of())));
        }
        assertThat(journal.completedBy("bo", 0, 2))
                .extracting(JournalEntry::caseNo)
                .containsExactly("CMP-3", "CMP-2");
        assertThat(journal.completedBy("bo", 2, 2))
                .extracting(JournalEntry::caseNo)
                .containsExactly("CMP-1");
        assertThat(journal.completedBy("anna", 0, 2)).isEmpty();
    }

    @Test
    void tasksLeadToTheirCases() {
        Element task = new Element("Task_A", "Audit", "userTask", "v1");
        journal.append(List.of(
                entry("CMP-1", JournalKind.TASK_CREATED, task, "bo", Map.of()),
                entry("CMP-1", JournalKind.TASK_COMPLETED, task, "bo", Map.of()),
                entry("CMP-2", JournalKind.TASK_CREATED, task, "bo", Map.of())));
        assertThat(journal.casesOfTasks(List.of("task-CMP-1", "task-CMP-9")))
                .containsExactly(Map.entry("task-CMP-1", "CMP-1"));
    }

    @Test
    void aFileIsOpenedOnceAndClosedWithItsOutcome() {
        JournalEntry start = entry("CMP-1", JournalKind.CASE_STARTED, null, "anna", Map.of());
        files.open(List.of(new CaseFileRepository.Opened(start, "D1001")));
        files.open(List.of(new CaseFileRepository.Opened(
                entry("CMP-1", JournalKind.CASE_STARTED, null, "later", Map.of()), null)));
        assertThat(files.find("CMP-1")).get().satisfies(file -> {
            assertThat(file.startedBy()).isEqualTo("anna");
            assertThat(file.dealerCode()).isEqualTo("D1001");
            assertThat(file.open()).isTrue();
        });

        files.close(start, "EndEvent_CampaignFiled");

        assertThat(files.find("CMP-1")).get().satisfies(file -> {
            assertThat(file.open()).isFalse();
            assertThat(file.outcome()).isEqualTo("EndEvent_CampaignFiled");
        });
        assertThat(files.find("CMP-9")).isEmpty();
    }

    @Test
    void aFileWithoutDealerBelongsToHeadquarters() {
        files.open(List.of(
                new CaseFileRepository.Opened(entry("CMP-1", JournalKind.CASE_STARTED, null, "anna", Map.of()), null)));
        assertThat(files.find("CMP-1").orElseThrow().dealerCode()).isNull();
        assertThat(files.startedBy("anna", 0, 10)).hasSize(1);
        assertThat(files.startedBy("anna", 1, 10)).isEmpty();
    }

    @Test
    void theJournalCanOnlyBeAddedToAndRead() {
        assertThat(Arrays.stream(JournalRepository.class.getDeclaredMethods())
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                        .map(java.lang.reflect.Method::getName))
                .containsExactlyInAnyOrder("append", "of", "completedBy", "casesOfTasks");
    }

    private static JournalEntry entry(
            String caseNo, JournalKind kind, Element element, String actor, Map<String, Object> details) {
        String task = element == null ? null : "task-" + caseNo;
        return new JournalEntry(0, caseNo, "act-1", MODEL, kind, element, task, NOON, actor, null, null, details);
    }
}
