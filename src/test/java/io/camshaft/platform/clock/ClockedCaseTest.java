package io.camshaft.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camshaft.organisation.OrganisationImport;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.clock.CaseClock.State;
import io.camshaft.platform.clock.ClockExplanation.Kind;
import io.camshaft.platform.clock.ClockExplanation.Stretch;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.journal.JournalKind;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks of a real case: the model draws them, the engine moves them. A Tuesday in March 2026, 9 o'clock, is the beginning. */
@WholeApplication
@RecordApplicationEvents
abstract class ClockedCaseTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String NINE = "2026-03-03T09:00+08:00";

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    EngineTime time;

    @Autowired
    Rows rows;

    @Autowired
    Clocks clocks;

    @Autowired
    CaseJournal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Autowired
    OrganisationImport imports;

    @Autowired
    MockMvc browser;

    @Autowired
    TestOrganisation organisation;

    private String caseNo;

    @BeforeEach
    void deployAndStart() {
        organisation.ensure();
        deploy("clockTrial");
        time.set(NINE);
        caseNo = "CLK-" + getClass().getSimpleName() + "-" + NUMBER.incrementAndGet();
        start(Map.of());
    }

    @AfterEach
    void takeDown() {
        repository
                .createDeploymentQuery()
                .deploymentName("clockTrial")
                .list()
                .forEach(each -> repository.deleteDeployment(each.getId(), true, true));
        rows.sql().sql("delete from clock_extension").update();
        rows.sql().sql("delete from clock_interval").update();
        rows.sql().sql("delete from clock").update();
        time.reset();
    }

    String deploy(String model) {
        return repository
                .createDeployment()
                .name("clockTrial")
                .addClasspathResource("models/clock/" + model + ".bpmn")
                .deploy()
                .getId();
    }

    private void start(Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(Map.of("solveWithin", "PT24H", "severity", "2", "path", "NONE"));
        variables.putAll(more);
        runtime.startProcessInstanceByKey("clockTrial", caseNo, variables);
    }

    private CaseClock solution() {
        return clock("solution");
    }

    private CaseClock clock(String name) {
        return clocks.of(caseNo).stream()
                .filter(clock -> clock.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void complete(String taskKey) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(taskKey)
                .listPage(0, 1)
                .get(0);
        tasks.complete(task.getId());
    }

    private void assess(String path) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey("Task_Assess")
                .singleResult();
        tasks.complete(task.getId(), Map.of("path", path));
    }

    private void reply() {
        runtime.createMessageCorrelation("clockTrial.customerReplied")
                .processInstanceBusinessKey(caseNo)
                .correlate();
    }

    private static OffsetDateTime at(String moment) {
        return OffsetDateTime.parse(moment);
    }

    private void assertTimer(String event, String moment) {
        assertThat(time.timerOf(caseNo, event)).as(event).isEqualTo(at(moment));
    }

    @Test
    void aClockStartsWithItsPhaseAndSetsItsTimers() {
        CaseClock clock = solution();
        assertThat(clock.state()).isEqualTo(State.RUNNING);
        assertThat(clock.label()).isEqualTo("Solution");
        assertThat(clock.allowed()).isEqualTo(Duration.ofHours(24));
        assertThat(clock.dueAt()).isEqualTo(at("2026-03-04T09:00+08:00"));
        assertThat(clock.promisedAt()).isEqualTo(clock.dueAt());
        assertThat(clock.warnAt()).isEqualTo(at("2026-03-04T03:00+08:00"));
        assertTimer("Event_Warned", "2026-03-04T03:00+08:00");
        assertTimer("Event_Breached", "2026-03-04T09:00+08:00");
        assertTimer("Event_BreachedTwice", "2026-03-05T09:00+08:00");
        assertTimer("Event_BreachedThrice", "2026-03-06T09:00+08:00");
        assertThat(rows.sql()
                        .sql("select likeness from clock where name = 'solution'")
                        .query(String.class)
                        .single())
                .isEqualTo("2");
    }

    @Test
    void aTaskTakesItsDueDateFromTheNearestClock() {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(caseNo).singleResult();
        assertThat(task.getDueDate().toInstant())
                .isEqualTo(at("2026-03-03T11:00+08:00").toInstant());
        assertThat(clock("firstAnswer").dueAt()).isEqualTo(at("2026-03-03T11:00+08:00"));
    }

    @Test
    void nestedClocksEndOneByOne() {
        time.set("2026-03-03T14:00+08:00");
        assess("CUSTOMER");
        CaseClock first = clock("firstAnswer");
        assertThat(first.state()).isEqualTo(State.STOPPED);
        assertThat(first.used()).isEqualTo(Duration.ofHours(3).plusMinutes(30));
        assertThat(first.breachedAt()).isEqualTo(at("2026-03-03T11:00+08:00"));
        assertThat(first.late()).isTrue();
        assertThat(solution().state()).isEqualTo(State.PAUSED);
        assertThat(clocks.of(caseNo)).extracting(CaseClock::name).containsExactly("solution", "firstAnswer");
    }

    @Test
    void whileTheCustomerIsAwaitedTheClockStandsStillAndItsTimersWait() {
        time.set("2026-03-03T10:00+08:00");
        assess("CUSTOMER");
        CaseClock paused = solution();
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.pausedFor()).isEqualTo("Task_AwaitCustomer");
        assertThat(paused.dueAt()).isNull();
        assertThat(paused.used()).isEqualTo(Duration.ofHours(1));
        assertThat(time.timerOf(caseNo, "Event_Breached")).isAfter(at("9999-01-01T00:00Z"));

        time.letPass(caseNo, at("2026-03-10T10:00+08:00"));
        assertThat(solution().used()).isEqualTo(Duration.ofHours(1));
        reply();
        assertThat(solution().state()).isEqualTo(State.RUNNING);
        assertThat(solution().dueAt()).isEqualTo(at("2026-03-11T09:00+08:00"));
        assertThat(solution().promisedAt()).isEqualTo(at("2026-03-11T09:00+08:00"));
        assertTimer("Event_Warned", "2026-03-11T03:00+08:00");
        assertTimer("Event_Breached", "2026-03-11T09:00+08:00");
        assertTimer("Event_BreachedTwice", "2026-03-12T09:00+08:00");
    }

    @Test
    void aJobThatWasFetchedBeforeThePauseFiresNothing() {
        time.set("2026-03-03T10:00+08:00");
        Job breach = job("Event_Breached");
        assess("CUSTOMER");
        management.executeJob(breach.getId());
        assertThat(solution().breachedAt()).isNull();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count())
                .isOne();
        reply();
        assertTimer("Event_Breached", "2026-03-04T09:00+08:00");
    }

    private Job job(String event) {
        return management.createJobQuery().activityId(event).list().stream()
                .filter(job -> runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(caseNo)
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsPausedByHandAndByTheDiagramGoesOnAfterBoth() {
        time.set("2026-03-03T10:00+08:00");
        clocks.pause(caseNo, "solution", "The car is at the harbour", "feng.yu");
        assertThat(solution().pausedFor()).isEqualTo("The car is at the harbour");
        assertThatThrownBy(() -> clocks.pause(caseNo, "solution", "Again", "feng.yu"))
                .isInstanceOf(BusinessRefusal.class);
        time.set("2026-03-03T11:00+08:00");
        assess("BOTH");
        assertThat(solution().pausedFor()).isEqualTo("Task_AwaitPart");
        time.set("2026-03-03T12:00+08:00");
        clocks.resume(caseNo, "solution", "feng.yu");
        assertThat(solution().state()).isEqualTo(State.PAUSED);
        assertThatThrownBy(() -> clocks.resume(caseNo, "solution", "feng.yu")).isInstanceOf(BusinessRefusal.class);
        time.set("2026-03-03T13:00+08:00");
        complete("Task_AwaitPart");
        assertThat(solution().state()).isEqualTo(State.RUNNING);
        assertThat(solution().used()).isEqualTo(Duration.ofHours(1));
        assertTimer("Event_Breached", "2026-03-04T12:00+08:00");
    }

    @Test
    void whatPeopleDoToAClockByHandStandsOnTheTimelineOfTheCase() throws Exception {
        time.set("2026-03-03T10:00+08:00");
        clocks.extend(caseNo, "solution", Duration.ofHours(8), "Expert arrives tomorrow", "shen.bin");
        clocks.pause(caseNo, "solution", "The car is at the harbour", "feng.yu");
        clocks.resume(caseNo, "solution", "feng.yu");
        assertThat(journal.of(caseNo))
                .filteredOn(entry -> entry.kind().name().startsWith("CLOCK_"))
                .extracting(JournalEntry::kind, JournalEntry::actor, entry -> entry.text("reason"))
                .containsExactly(
                        tuple(JournalKind.CLOCK_EXTENDED, "shen.bin", "Expert arrives tomorrow"),
                        tuple(JournalKind.CLOCK_PAUSED, "feng.yu", "The car is at the harbour"),
                        tuple(JournalKind.CLOCK_RESUMED, "feng.yu", null));
        String page = browser.perform(get("/cases/" + caseNo).with(user("feng.yu")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Shen Bin gave “" + solution().label() + "” 8 h")
                .contains("Feng Yu stopped the clock", "Feng Yu let the clock", "The car is at the harbour");
    }

    @Test
    void warningAndBreachesComeInTurnAndTheLastEndsThePhase() {
        time.letPass(caseNo, at("2026-03-04T08:00+08:00"));
        assertThat(solution().warnedAt()).isEqualTo(at("2026-03-04T03:00+08:00"));
        assertThat(solution().breachedAt()).isNull();
        time.letPass(caseNo, at("2026-03-05T20:00+08:00"));
        assertThat(solution().breachedAt()).isEqualTo(at("2026-03-04T09:00+08:00"));
        assertThat(solution().state()).isEqualTo(State.RUNNING);
        assertThat(time.timers(caseNo)).containsExactly("Event_BreachedThrice");
        time.letPass(caseNo, at("2026-03-06T10:00+08:00"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count())
                .isZero();
        assertThat(solution().state()).isEqualTo(State.STOPPED);
        assertThat(solution().used()).isEqualTo(Duration.ofHours(72));
        assertThat(solution().stoppedAt()).isEqualTo(at("2026-03-06T09:00+08:00"));
        assertThat(solution().late()).isTrue();
    }

    @Test
    void anExtensionMovesEveryTimerButNotThePromise() {
        time.set("2026-03-03T10:00+08:00");
        clocks.extend(caseNo, "solution", Duration.ofHours(8), "Expert arrives tomorrow", "shen.bin");
        assertThat(solution().dueAt()).isEqualTo(at("2026-03-04T17:00+08:00"));
        assertThat(solution().promisedAt()).isEqualTo(at("2026-03-04T09:00+08:00"));
        assertThat(solution().allowed()).isEqualTo(Duration.ofHours(32));
        assertTimer("Event_Warned", "2026-03-04T09:00+08:00");
        assertTimer("Event_Breached", "2026-03-04T17:00+08:00");
        assertTimer("Event_BreachedTwice", "2026-03-05T17:00+08:00");
        time.set("2026-03-04T12:00+08:00");
        assess("NONE");
        assertThat(solution().breachedAt()).isNull();
        assertThat(solution().late()).as("after the promise").isTrue();
        assertThat(clocks.explain(solution().id()).extensions())
                .singleElement()
                .satisfies(extension -> assertThat(extension.byPersonId()).isEqualTo("shen.bin"));
    }

    @Test
    void anExtensionAfterTheBreachBringsTheBreachAgain() {
        time.letPass(caseNo, at("2026-03-04T10:00+08:00"));
        assertThat(time.timers(caseNo)).doesNotContain("Event_Breached", "Event_Warned");
        clocks.extend(caseNo, "solution", Duration.ofHours(8), "Expert arrives tomorrow", "shen.bin");
        assertThat(solution().dueAt()).isEqualTo(at("2026-03-04T17:00+08:00"));
        assertThat(solution().breachedAt()).isEqualTo(at("2026-03-04T09:00+08:00"));
        assertTimer("Event_Breached", "2026-03-04T17:00+08:00");
        time.letPass(caseNo, at("2026-03-04T18:00+08:00"));
        assertThat(time.timers(caseNo)).containsExactly("Event_BreachedThrice", "Event_BreachedTwice");
    }

    @Test
    void refusalsSayWhy() {
        assertThatThrownBy(() -> clocks.extend(caseNo, "solution", Duration.ofHours(1), " ", "shen.bin"))
                .isInstanceOf(BusinessRefusal.class)
                .hasMessage("platform.clock.reasonMissing");
        assertThatThrownBy(() -> clocks.extend(caseNo, "solution", Duration.ZERO, "Why", "shen.bin"))
                .hasMessage("platform.clock.noTime");
        assertThatThrownBy(() -> clocks.extend(caseNo, "other", Duration.ofHours(1), "Why", "shen.bin"))
                .hasMessage("platform.clock.notOpen");
        assertThatThrownBy(() -> clocks.resume(caseNo, "solution", "shen.bin"))
                .hasMessage("platform.clock.notPausedByHand");
    }

    @Test
    void deletingTheCaseStopsItsClocksEvenWhereListenersAreSkipped() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult()
                .getId();
        time.set("2026-03-03T10:00+08:00");
        runtime.deleteProcessInstance(instance, "withdrawn", true);
        assertThat(clocks.of(caseNo)).extracting(CaseClock::state).containsOnly(State.STOPPED);
        assertThat(solution().used()).isEqualTo(Duration.ofHours(1));
        assertThat(solution().late()).isFalse();
    }

    @Test
    void deletingAPausedCaseLeavesNoPauseOpen() {
        assess("CUSTOMER");
        time.set("2026-03-13T10:00+08:00");
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult()
                .getId();
        runtime.deleteProcessInstance(instance, "withdrawn");
        assertThat(solution().state()).isEqualTo(State.STOPPED);
        assertThat(solution().late()).isFalse();
        assertThat(rows.sql()
                        .sql("select count(*) from clock_interval where until_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everyRoundHasAClockOfItsOwn() {
        time.set("2026-03-03T10:00+08:00");
        assess("DEPARTMENTS");
        assertThat(clocks.of(caseNo))
                .filteredOn(clock -> clock.name().equals("department"))
                .hasSize(3);
        time.set("2026-03-03T11:00+08:00");
        complete("Task_Department");
        time.letPass(caseNo, at("2026-03-03T19:00+08:00"));
        List<CaseClock> rounds = clocks.of(caseNo).stream()
                .filter(clock -> clock.name().equals("department"))
                .toList();
        assertThat(rounds).extracting(CaseClock::state).containsExactly(State.RUNNING, State.RUNNING, State.STOPPED);
        assertThat(rounds).filteredOn(clock -> clock.breachedAt() != null).hasSize(2);
        assertThat(rounds.get(2).used()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsRolledBackLeavesNothing() {
        int before = count();
        String again = caseNo + "-again";
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    runtime.startProcessInstanceByKey(
                            "clockTrial", again, Map.of("solveWithin", "PT24H", "severity", "1", "path", "NONE"));
                    clocks.extend(again, "solution", Duration.ofHours(1), "Why", "shen.bin");
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");
        assertThat(count()).isEqualTo(before);
        assertThat(clocks.of(again)).isEmpty();
    }

    private int count() {
        return rows.sql().sql("select count(*) from clock").query(Integer.class).single();
    }

    @Test
    void withoutATimeThereIsNoClockAndNothingFires() {
        caseNo = caseNo + "-unlimited";
        start(Map.of("solveWithin", ""));
        assertThat(clocks.of(caseNo)).extracting(CaseClock::name).containsExactly("firstAnswer");
        assertThat(time.timerOf(caseNo, "Event_Breached")).isAfter(at("9999-01-01T00:00Z"));
    }

    @Test
    void theExplanationAddsUp() {
        time.set("2026-03-03T10:00+08:00");
        assess("CUSTOMER");
        time.set("2026-03-03T15:00+08:00");
        reply();
        time.set("2026-03-03T16:00+08:00");
        ClockExplanation told = clocks.explain(solution().id());
        assertThat(told.stretches())
                .extracting(Stretch::kind)
                .containsExactly(Kind.WORKING, Kind.PAUSED, Kind.WORKING, Kind.AHEAD);
        assertThat(told.stretches().get(1).why()).isEqualTo("Wait for the customer");
        assertThat(told.stretches().get(2).total())
                .isEqualTo(Duration.ofHours(2))
                .isEqualTo(solution().used());
        assertThat(told.stretches().get(3).total()).isEqualTo(Duration.ofHours(24));
        assertThat(told.stretches().get(3).until()).isEqualTo(solution().dueAt());
    }

    private void moveToSecondVersion() {
        String from = latestDefinition();
        deploy("clockTrial_second");
        var plan = runtime.createMigrationPlan(from, latestDefinition())
                .mapEqualActivities()
                .build();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult()
                .getId();
        runtime.newMigration(plan).processInstanceIds(instance).execute();
    }

    private String latestDefinition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("clockTrial")
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Test
    void aCaseThatMovesToAnotherVersionKeepsItsMinutesAndGetsTheTimersOfThatVersion() {
        time.set("2026-03-03T10:00+08:00");
        assertThat(time.timers(caseNo)).doesNotContain("Event_FirstBreached");
        moveToSecondVersion();
        assertThat(solution().used()).isEqualTo(Duration.ofHours(1));
        assertThat(solution().promisedAt()).isEqualTo(at("2026-03-04T09:00+08:00"));
        assertThat(time.timers(caseNo))
                .containsExactly(
                        "Event_Breached",
                        "Event_BreachedFourTimes",
                        "Event_BreachedTwice",
                        "Event_FirstBreached",
                        "Event_Warned");
        assertTimer("Event_Warned", "2026-03-03T21:00+08:00");
        assertTimer("Event_Breached", "2026-03-04T09:00+08:00");
        assertTimer("Event_BreachedFourTimes", "2026-03-07T09:00+08:00");
        assertTimer("Event_FirstBreached", "2026-03-03T11:00+08:00");
        time.letPass(caseNo, at("2026-03-03T22:00+08:00"));
        assertThat(clock("firstAnswer").breachedAt()).isEqualTo(at("2026-03-03T11:00+08:00"));
        assertThat(solution().warnedAt()).isEqualTo(at("2026-03-03T21:00+08:00"));
        time.letPass(caseNo, at("2026-03-07T09:30+08:00"));
        assertThat(solution().state()).isEqualTo(State.STOPPED);
        assertThat(solution().used()).isEqualTo(Duration.ofHours(96));
    }

    @Test
    void aPauseThatTheNewVersionDoesNotDrawIsOver() {
        time.set("2026-03-03T10:00+08:00");
        assess("CUSTOMER");
        time.set("2026-03-03T12:00+08:00");
        moveToSecondVersion();
        assertThat(solution().state()).isEqualTo(State.RUNNING);
        assertThat(solution().used()).isEqualTo(Duration.ofHours(1));
        assertTimer("Event_Breached", "2026-03-04T11:00+08:00");
        reply();
        assertThat(solution().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aPauseThatBothVersionsDrawGoesOn() {
        time.set("2026-03-03T10:00+08:00");
        assess("BOTH");
        moveToSecondVersion();
        assertThat(solution().state()).isEqualTo(State.PAUSED);
        time.set("2026-03-03T12:00+08:00");
        complete("Task_AwaitPart");
        assertThat(solution().state()).isEqualTo(State.RUNNING);
        assertTimer("Event_Warned", "2026-03-03T23:00+08:00");
    }

    @Test
    void aStepBesideThePhaseThatIsUnderWayHoldsTheClockFromItsBeginning() {
        deploy("clockBeside");
        caseNo = caseNo + "-beside";
        runtime.startProcessInstanceByKey("clockBeside", caseNo);
        complete("Task_Before");
        assertThat(clock("work").state()).isEqualTo(State.PAUSED);
        assertThat(clock("work").used()).isZero();
        time.set("2026-03-03T10:00+08:00");
        complete("Task_Wait");
        assertTimer("Event_Breached", "2026-03-03T18:00+08:00");
    }

    @Test
    void whenTheCalendarChangesUsedMinutesStayAndTheRestIsComputedAnew() {
        time.set("2026-03-03T10:00+08:00");
        assertThat(clock("firstAnswer").dueAt()).isEqualTo(at("2026-03-03T11:00+08:00"));
        try {
            imports.importCalendar(new ByteArrayInputStream(
                    "date,kind,name\n2026-03-03,holiday,Snow".getBytes(StandardCharsets.UTF_8)));
            CaseClock first = clock("firstAnswer");
            assertThat(first.used()).isEqualTo(Duration.ofHours(1));
            assertThat(first.dueAt()).isEqualTo(at("2026-03-04T10:00+08:00"));
            assertThat(first.promisedAt()).isEqualTo(first.dueAt());
            assertThat(solution().dueAt()).isEqualTo(at("2026-03-04T09:00+08:00"));
            time.set("2026-03-04T09:30+08:00");
            List<Stretch> told = clocks.explain(first.id()).stretches();
            assertThat(told)
                    .extracting(Stretch::kind)
                    .containsExactly(Kind.WORKING, Kind.CLOSED, Kind.WORKING, Kind.AHEAD);
            assertThat(told.get(2).total()).isEqualTo(Duration.ofMinutes(90));
            assertThat(told.get(3).until()).isEqualTo(first.dueAt());
        } finally {
            rows.sql().sql("delete from calendar_day where name = 'Snow'").update();
            rows.sql().sql("update working_calendar set version = version + 1").update();
        }
    }

    @Test
    void everyMoveIsTold() {
        time.set("2026-03-03T10:00+08:00");
        assess("CUSTOMER");
        reply();
        clocks.extend(caseNo, "solution", Duration.ofHours(1), "Why", "shen.bin");
        assertThat(events.stream(ClockMoved.class)
                        .filter(moved -> moved.caseNo().equals(caseNo)))
                .extracting(moved -> moved.clock() + " " + moved.state())
                .containsExactly(
                        "solution RUNNING",
                        "firstAnswer RUNNING",
                        "firstAnswer STOPPED",
                        "solution PAUSED",
                        "solution RUNNING",
                        "firstAnswer RUNNING",
                        "solution RUNNING");
    }

    @Test
    void theCasePageShowsTheClocksAndWhyTheyAreDue() throws Exception {
        time.set("2026-03-03T10:00+08:00");
        assess("CUSTOMER");
        time.set("2026-03-03T15:00+08:00");
        String paused = page("zhou.min", "/cases/" + caseNo);
        assertThat(paused).contains("Clocks", "Solution", "stands still", "Waits for: Wait for the customer");
        reply();
        clocks.extend(caseNo, "solution", Duration.ofHours(8), "Expert <arrives>", "shen.bin");
        String why =
                page("zhou.min", "/cases/" + caseNo + "/clocks/" + solution().id());
        assertThat(why)
                .contains("2026-03-04 22:00", "Stands still – Wait for the customer", "Promised for 2026-03-04 14:00")
                .contains("Expert &lt;arrives&gt;", "Every hour counts");
        assertThat(page("zhou.min", "/cases/" + caseNo)).contains("Due 2026-03-04 22:00", "Why is it due then?");
    }

    @Test
    void whoMayNotSeeTheCaseSeesNoClock() throws Exception {
        String address = "/cases/" + caseNo + "/clocks/" + solution().id();
        assertThat(status("xu.jing", address)).isEqualTo(404);
        assertThat(status("zhou.min", "/cases/" + caseNo + "/clocks/999999")).isEqualTo(404);
        String other = caseNo;
        long id = solution().id();
        caseNo = caseNo + "-other";
        start(Map.of());
        assertThat(status("zhou.min", "/cases/" + other + "/clocks/" + id)).isEqualTo(200);
        assertThat(status("zhou.min", "/cases/" + caseNo + "/clocks/" + id)).isEqualTo(404);
    }

    private String page(String person, String address) throws Exception {
        return browser.perform(get(address).with(user(person)).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int status(String person, String address) throws Exception {
        return browser.perform(get(address).with(user(person)).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void whatIsDrawnWronglyIsNotDeployed() throws Exception {
        String good = new String(
                getClass().getResourceAsStream("/models/clock/clockBeside.bpmn").readAllBytes(),
                StandardCharsets.UTF_8);
        for (String[] fault : new String[][] {
            {"PT8H", "8 hours"},
            {"value=\"Task_Wait\"", "value=\"Task_Gone\""},
            {"value=\"breach\"", "value=\"late\""},
            {"name=\"clock\"", "name=\"clockOf\""},
            {"name=\"clockCalendar\"", "name=\"calendar\""}
        }) {
            String bad = good.replace(fault[0], fault[1]);
            assertThat(bad).isNotEqualTo(good);
            assertThatThrownBy(() -> repository
                            .createDeployment()
                            .name("clockTrial")
                            .addString("clockBeside.bpmn", bad)
                            .deploy())
                    .as(fault[1])
                    .hasStackTraceContaining("lock");
        }
    }
}
