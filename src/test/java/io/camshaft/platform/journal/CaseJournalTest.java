package io.camshaft.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = JournalEngine.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:journal;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration/journal",
            "camunda.bpm.authorization.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
class CaseJournalTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseJournal journal;

    @Autowired
    JournalEngine.Script script;

    @Autowired
    PlatformTransactionManager transactions;

    JournalDesk desk;

    @BeforeEach
    void openDesk() {
        script.reset();
        desk = new JournalDesk(engine);
    }

    @Test
    void aStartIsJournalledUnderTheNumberThatTheFirstDelegateGave() {
        String number = desk.start("dealer.anna");

        JournalEntry start = journal.of(number).get(0);
        assertThat(start.kind()).isEqualTo(JournalKind.CASE_STARTED);
        assertThat(start.actor()).isEqualTo("dealer.anna");
        assertThat(start.formId()).isEqualTo("journal-ask");
        assertThat(start.map("values")).containsEntry("wish", "a <b>test drive</b>");
        assertThat(start.model().processKey()).isEqualTo("journalStory");
        assertThat(start.model().resource()).isEqualTo("models/journal/journalStory.bpmn");
        assertThat(start.model().version()).isEqualTo(1);
        CaseFile file = journal.file(number).orElseThrow();
        assertThat(file.startedBy()).isEqualTo("dealer.anna");
        assertThat(file.open()).isTrue();
    }

    @Test
    void factsAreJournalledWithTheElementThatWroteThem() {
        String number = desk.start("dealer.anna");

        assertThat(of(number, JournalKind.FACTS_WRITTEN))
                .extracting(JournalEntry::elementId, entry -> entry.map("facts"))
                .containsExactly(
                        tuple(null, Map.of("givenNumber", number)),
                        tuple("Task_Weigh", Map.of("size", 5, "urgent", true)),
                        tuple("Task_Grade", Map.of("grade", "big")));
    }

    @Test
    void theRowOfTheDecisionTableThatFiredIsJournalledWithItsInputs() {
        script.size = 1;
        String number = desk.start("dealer.anna");

        JournalEntry decision = one(number, JournalKind.DECISION_EVALUATED);
        assertThat(decision.elementId()).isEqualTo("Task_Grade");
        assertThat(decision.text("decision")).isEqualTo("journalGrade");
        assertThat(decision.details()).containsEntry("version", 1);
        assertThat(decision.texts("rules")).containsExactly("Rule_Small");
        assertThat(decision.map("inputs")).containsEntry("Size", 1);
        assertThat(decision.details().get("outputs")).isEqualTo(List.of(Map.of("grade", "small")));
        assertThat(one(number, JournalKind.CASE_ENDED).text("outcome")).isEqualTo("EndEvent_Waived");
        assertThat(journal.file(number).orElseThrow().outcome()).isEqualTo("EndEvent_Waived");
    }

    @Test
    void aNewTaskTellsWhoMayDoItAndUntilWhen() {
        String number = desk.start("dealer.anna");

        JournalEntry created = one(number, JournalKind.TASK_CREATED);
        assertThat(created.elementId()).isEqualTo("Task_Judge");
        assertThat(created.texts("groups")).containsExactly("judges.big");
        assertThat(created.text("due")).startsWith("2026-03-01T12:00");
        assertThat(created.formId()).isEqualTo("journal-judge");
        assertThat(created.taskId()).isEqualTo(desk.task(number, "Task_Judge").getId());
    }

    @Test
    void claimingGivingBackAndHandingOverAreToldApart() {
        String number = desk.start("dealer.anna");
        String task = desk.task(number, "Task_Judge").getId();

        desk.as("deputy", () -> run(() -> engine.getTaskService().claim(task, "deputy")));
        desk.as("deputy", () -> run(() -> engine.getTaskService().setAssignee(task, "bo")));
        desk.as("bo", () -> run(() -> engine.getTaskService().claim(task, null)));
        desk.as("boss", () -> run(() -> engine.getTaskService().setAssignee(task, "bo")));

        assertThat(journal.of(number))
                .filteredOn(
                        entry -> entry.kind().name().startsWith("TASK_") && entry.kind() != JournalKind.TASK_CREATED)
                .extracting(
                        JournalEntry::kind,
                        JournalEntry::actor,
                        JournalEntry::forWhom,
                        entry -> entry.text("from"),
                        entry -> entry.text("to"))
                .containsExactly(
                        tuple(JournalKind.TASK_CLAIMED, "deputy", "absent.judge", null, "deputy"),
                        tuple(JournalKind.TASK_HANDED_OVER, "deputy", null, "deputy", "bo"),
                        tuple(JournalKind.TASK_UNCLAIMED, "bo", null, "bo", null),
                        tuple(JournalKind.TASK_HANDED_OVER, "boss", null, null, "bo"));
    }

    @Test
    void aCompletedTaskTellsWhatWasSubmittedForWhomAndMasksPersonalData() {
        String number = desk.start("dealer.anna");

        desk.complete(
                "deputy",
                number,
                "Task_Judge",
                Map.of(
                        "accepted",
                        false,
                        "callerPhone",
                        "+8613800000000",
                        "people",
                        List.of(Map.of("fullName", "Li Lei", "shirt", "XL"))));

        JournalEntry completed = one(number, JournalKind.TASK_COMPLETED);
        assertThat(completed.actor()).isEqualTo("deputy");
        assertThat(completed.forWhom()).isEqualTo("absent.judge");
        assertThat(completed.formId()).isEqualTo("journal-judge");
        assertThat(completed.map("values"))
                .containsEntry("accepted", false)
                .containsEntry("callerPhone", "•")
                .containsEntry("people", List.of(Map.of("fullName", "•", "shirt", "XL")));
        assertThat(of(number, JournalKind.FACTS_WRITTEN))
                .filteredOn(entry -> "Task_Judge".equals(entry.elementId()))
                .extracting(entry -> entry.map("facts"))
                .containsExactly(Map.of("judgedWith", 3), Map.of("accepted", false, "replyAfter", 3));
        assertThat(journal.decidedBy("deputy", 0, 5))
                .extracting(JournalEntry::caseNo)
                .contains(number);
    }

    @Test
    void anAcceptedCaseIsTraceableThroughBranchesCallsMessagesTimersAndJobs() {
        String number = accepted("EndEvent_Filed");

        assertThat(one(number, JournalKind.TIMER_FIRED).elementId()).isEqualTo("Event_JudgeLate");
        assertThat(one(number, JournalKind.TIMER_FIRED).actor()).isEqualTo("system");
        JournalEntry message = one(number, JournalKind.MESSAGE_RECEIVED);
        assertThat(message.elementId()).isEqualTo("Event_Replied");
        assertThat(message.text("name")).isEqualTo("journal.replied");
        assertThat(message.actor()).isEqualTo("carla");
        assertThat(of(number, JournalKind.ENTERED))
                .extracting(JournalEntry::elementId)
                .containsExactly(
                        "StartEvent_Asked",
                        "Task_Weigh",
                        "Task_Grade",
                        "Gateway_Big",
                        "Task_Judge",
                        "Event_JudgeLate",
                        "Task_Remind",
                        "EndEvent_Reminded",
                        "Gateway_Accepted",
                        "Fork_Work",
                        "Call_Check",
                        "StartEvent_CheckNeeded",
                        "Task_Check",
                        "Event_Replied",
                        "Join_Work",
                        "EndEvent_CheckDone",
                        "Join_Work",
                        "Task_File",
                        "EndEvent_Filed");
        assertThat(of(number, JournalKind.TASK_COMPLETED))
                .extracting(entry -> entry.model().processKey())
                .containsExactly("journalStory", "journalCheck");
        assertThat(of(number, JournalKind.CASE_STARTED)).hasSize(1);
        assertThat(of(number, JournalKind.CASE_ENDED)).hasSize(1);
        assertThat(journal.file(number).orElseThrow().endedAt()).isNotNull();
    }

    @Test
    void anErrorTellsWhoThrewIt() {
        script.noRoom = true;
        String number = accepted("EndEvent_Stored");

        JournalEntry error = one(number, JournalKind.ERROR_CAUGHT);
        assertThat(error.elementId()).isEqualTo("Event_NoRoom");
        assertThat(error.text("code")).isEqualTo("NO_ROOM");
        assertThat(error.text("thrownBy")).isEqualTo("Task_File");
    }

    @Test
    void whatIsRolledBackLeavesNothing() {
        script.weighFails = new IllegalStateException("scales are broken");
        String number = JournalDesk.freshNumber();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("journalStory", number))
                .hasMessageContaining("scales");
        script.reset();

        String late = JournalDesk.freshNumber();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    engine.getRuntimeService().startProcessInstanceByKey("journalStory", late);
                    assertThat(journal.of(late)).isNotEmpty();
                    throw new IllegalStateException("the caller changed its mind");
                }))
                .hasMessageContaining("mind");

        assertThat(journal.of(number)).isEmpty();
        assertThat(journal.of(late)).isEmpty();
        assertThat(journal.file(late)).isEmpty();
    }

    @Test
    void aFailedJobLeavesNothingAndItsRetryIsJournalledOnce() {
        String number = desk.start("dealer.anna");
        desk.complete("bo", number, "Task_Judge", Map.of("accepted", true));
        desk.complete("check.er", number, "Task_Check", Map.of("checked", true));
        desk.reply("carla", number);
        int before = journal.of(number).size();

        String job = engine.getManagementService().createJobQuery().activityId("Task_File").messages().list().stream()
                .filter(candidate -> number.equals(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(candidate.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .findFirst()
                .orElseThrow()
                .getId();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    engine.getManagementService().executeJob(job);
                    throw new IllegalStateException("connection lost");
                }))
                .hasMessageContaining("lost");
        assertThat(journal.of(number)).hasSize(before);

        engine.getManagementService().executeJob(job);
        assertThat(of(number, JournalKind.CASE_ENDED)).hasSize(1);
    }

    @Test
    void entriesOfOneCommandShareTheirAct() {
        String number = desk.start("dealer.anna");
        desk.complete("bo", number, "Task_Judge", Map.of("accepted", false));

        assertThat(journal.of(number).stream().map(JournalEntry::actId).distinct())
                .hasSize(2);
        assertThat(journal.of(number)).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
    }

    @Test
    void aCaseDeletedFromOutsideIsWithdrawn() {
        String number = desk.start("dealer.anna");
        String instance = journal.file(number).orElseThrow().processInstanceId();
        desk.as(
                "dealer.anna",
                () -> run(() -> engine.getRuntimeService().deleteProcessInstance(instance, "no longer wanted")));

        JournalEntry withdrawn = one(number, JournalKind.CASE_WITHDRAWN);
        assertThat(withdrawn.text("reason")).isEqualTo("no longer wanted");
        assertThat(withdrawn.actor()).isEqualTo("dealer.anna");
        assertThat(one(number, JournalKind.TASK_CANCELLED).elementId()).isEqualTo("Task_Judge");
        assertThat(journal.file(number).orElseThrow().outcome()).isEqualTo(CaseFile.WITHDRAWN);
    }

    @Test
    void deletingTheEnginesHistoryLeavesTheJournalIntact() {
        script.size = 1;
        String number = desk.start("dealer.anna");
        List<JournalEntry> before = journal.of(number);

        engine.getHistoryService()
                .deleteHistoricProcessInstance(
                        journal.file(number).orElseThrow().processInstanceId());

        assertThat(journal.of(number)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aProcessWithoutNumberIsNoCase() {
        int before = journal.startedBy("nobody.special", 0, 50).size();
        desk.as("nobody.special", () -> engine.getRuntimeService().startProcessInstanceByKey("journalCheck", Map.of()));
        assertThat(journal.startedBy("nobody.special", 0, 50)).hasSize(before);
    }

    private String accepted(String outcome) {
        String number = desk.start("dealer.anna");
        desk.runJob(number, "Event_JudgeLate");
        desk.complete("bo", number, "Task_Judge", Map.of("accepted", true));
        desk.reply("carla", number);
        desk.complete("check.er", number, "Task_Check", Map.of("checked", true));
        desk.runJob(number, "Task_File");
        assertThat(one(number, JournalKind.CASE_ENDED).text("outcome")).isEqualTo(outcome);
        return number;
    }

    private List<JournalEntry> of(String number, JournalKind kind) {
        return journal.of(number).stream().filter(entry -> entry.kind() == kind).toList();
    }

    private JournalEntry one(String number, JournalKind kind) {
        assertThat(of(number, kind)).hasSize(1);
        return of(number, kind).get(0);
    }

    private static Object run(Runnable work) {
        work.run();
        return null;
    }
}
