package io.camshaft.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalKind;
import io.camshaft.queue.QueueActs.Outcome;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.TestOrganisation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Two people, or two nodes, at the same tasks in the same moment, with real threads. */
abstract class AtOnceContract {

    private static final String PROCESS = "atOnce";
    private static final int TASKS = 20;
    private static final Set<String> TOO_LATE = Set.of(
            "Somebody else was quicker.",
            "Somebody else has changed the task meanwhile. Look again.",
            "This task is no longer open, or not yours to see.",
            "You do not have this task.",
            "Only who has the task, or who leads them, can hand it over.");

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Desk desk;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private QueueActs acts;

    @Autowired
    private AssignmentSettings settings;

    @Autowired
    private AssignmentSweep sweep;

    @Autowired
    private CaseJournal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext application;

    private String deployment;

    @BeforeEach
    void open() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "atOnce.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .name("At once")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Task_Answer")
                                .name("Answer")
                                .camundaCandidateGroups("call-agent.HQ")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void agreeWithTheEngineAndClose() {
        Integer differences = ReflectionTestUtils.invokeMethod(application.getBean("worklistCheck"), "differences");
        repository.deleteDeployment(deployment, true);
        List.of("queue_rule", "queue_turn")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        time.reset();
        assertThat(differences).isZero();
    }

    @Test
    void ofTwoWhoTakeTheSameTasksInOppositeOrderEachTaskHasOne() throws Exception {
        List<String> started = start(TASKS);
        List<String> reversed = new ArrayList<>(started);
        Collections.reverse(reversed);

        List<List<Outcome>> reports = together(
                () -> acts.take(new LinkedHashSet<>(started), "feng.yu"),
                () -> acts.take(new LinkedHashSet<>(reversed), "han.mei"));

        assertThat(done(reports.get(0)) + done(reports.get(1))).isEqualTo(TASKS);
        refusalsAreSentences(reports);
        for (String task : started) {
            String winner = outcomeOf(task, reports.get(0)).done() ? "feng.yu" : "han.mei";
            assertThat(assignee(task)).isEqualTo(winner);
            assertThat(journalled(reports.get(0), task, JournalKind.TASK_CLAIMED))
                    .isOne();
        }
    }

    @Test
    void whileASupervisorHandsOverAndTheAgentGivesBackEveryTaskIsWithWhomTheLastOneLeftIt() throws Exception {
        List<String> started = start(TASKS);
        acts.take(new LinkedHashSet<>(started), "feng.yu");

        List<List<Outcome>> reports = together(
                () -> acts.handOver(new LinkedHashSet<>(started), "shen.bin", "han.mei", "ill"),
                () -> acts.giveBack(new LinkedHashSet<>(started), "feng.yu"));

        refusalsAreSentences(reports);
        for (String task : started) {
            boolean handed = outcomeOf(task, reports.get(0)).done();
            boolean back = outcomeOf(task, reports.get(1)).done();
            assertThat(handed != back).as("one of the two for " + task).isTrue();
            assertThat(assignee(task)).isEqualTo(handed ? "han.mei" : null);
        }
    }

    @Test
    void whileASupervisorHandsOverAndTheAgentCompletesATaskEndsOnceOrIsTheColleagues() throws Exception {
        for (String task : start(TASKS)) {
            acts.take(Set.of(task), "feng.yu");
            String caseNo = caseOf(task);

            List<String> said = together(
                    () -> sentence(acts.handOver(Set.of(task), "shen.bin", "han.mei", "ill")),
                    () -> completed("feng.yu", task));

            assertThat(said).as("somebody came through").contains((String) null);
            boolean open = tasks.createTaskQuery().taskId(task).count() == 1;
            assertThat(open).isEqualTo(said.get(1) != null);
            assertThat(count(caseNo, JournalKind.TASK_COMPLETED)).isEqualTo(open ? 0 : 1);
            assertThat(count(caseNo, JournalKind.TASK_HANDED_OVER)).isEqualTo(said.get(0) == null ? 1 : 0);
            assertThat(count(caseNo, JournalKind.CASE_ENDED)).isEqualTo(open ? 0 : 1);
            if (open) {
                assertThat(assignee(task)).isEqualTo("han.mei");
                assertThat(said.get(1)).startsWith("Somebody else changed this at the same moment.");
            }
            if (said.get(0) != null) {
                assertThat(TOO_LATE).contains(said.get(0));
            }
        }
    }

    @Test
    void whileTheSweepTakesBackTheOwnerCompletesAndNobodyIsToldTwice() throws Exception {
        rule(false, 4);
        List<String> started = start(TASKS);
        acts.take(new LinkedHashSet<>(started), "feng.yu");
        List<String> cases = started.stream().map(this::caseOf).toList();
        time.set("2026-05-27T16:30+08:00");

        List<Integer> numbers = together(sweep::takeBack, () -> (int) started.stream()
                .filter(task -> completed("feng.yu", task) == null)
                .count());

        long takenBack = 0;
        for (int i = 0; i < TASKS; i++) {
            boolean open = tasks.createTaskQuery().taskId(started.get(i)).count() == 1;
            long told = told(cases.get(i), "feng.yu");
            assertThat(told).isLessThanOrEqualTo(1);
            assertThat(told(cases.get(i), "shen.bin")).isEqualTo(told);
            takenBack += told;
            if (open) {
                assertThat(assignee(started.get(i))).isNull();
                assertThat(told).isOne();
            }
        }
        assertThat(takenBack).isEqualTo(numbers.get(0).longValue());
        assertThat(tasks.createTaskQuery().processDefinitionKey(PROCESS).count())
                .isEqualTo(TASKS - numbers.get(1));
    }

    @Test
    void twoNodesThatGiveOutAtOnceGiveEveryTaskOnceAndFairly() throws Exception {
        rule(true, null);
        List<String> started = start(TASKS);

        List<Integer> given = together(sweep::giveOut, sweep::giveOut);

        assertThat(given.get(0) + given.get(1)).isEqualTo(TASKS);
        assertThat(started.stream().filter(task -> "feng.yu".equals(assignee(task))))
                .hasSize(TASKS / 2);
        assertThat(started.stream().filter(task -> "han.mei".equals(assignee(task))))
                .hasSize(TASKS / 2);
        for (String task : started) {
            assertThat(count(caseOf(task), JournalKind.TASK_HANDED_OVER)).isOne();
            assertThat(notes(task)).isOne();
        }
    }

    @Test
    void twoNodesThatTakeBackAtOnceTakeEveryTaskOnce() throws Exception {
        rule(false, 4);
        List<String> started = start(TASKS);
        acts.take(new LinkedHashSet<>(started), "feng.yu");
        time.set("2026-05-27T16:30+08:00");

        List<Integer> taken = together(sweep::takeBack, sweep::takeBack);

        assertThat(taken.get(0) + taken.get(1)).isEqualTo(TASKS);
        for (String task : started) {
            assertThat(assignee(task)).isNull();
            assertThat(told(caseOf(task), "feng.yu")).isOne();
            assertThat(told(caseOf(task), "shen.bin")).isOne();
            assertThat(notes(task)).isOne();
        }
    }

    /** Both begin in the same moment; answers in order. */
    private static <T> List<T> together(Callable<T> first, Callable<T> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> each : List.of(first, second)) {
                running.add(threads.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> start(int number) {
        List<String> started = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String caseNo =
                    "ATO-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
            String instance = runtime.startProcessInstanceByKey(PROCESS, caseNo).getProcessInstanceId();
            started.add(tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId());
        }
        return started;
    }

    /** Null where it came through, else what the person reads in Tasklist. */
    private String completed(String person, String task) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            desk.as(person, () -> {
                tasks.complete(task);
                return null;
            });
            return null;
        } catch (OptimisticLockingException | ConcurrencyFailureException overtaken) {
            return String.valueOf(request.getAttribute("io.camshaft.platform.form.RefusalInterceptor.sentence"));
        } catch (RuntimeException e) {
            BusinessRefusal refusal = BusinessRefusal.in(e);
            if (refusal == null) {
                throw e;
            }
            return refusal.textKey();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private void rule(boolean active, Integer hours) {
        settings.setRule("shen.bin", PROCESS + "~Task_Answer", active, "", 50, hours);
    }

    private String assignee(String task) {
        Task found = tasks.createTaskQuery().taskId(task).singleResult();
        return found == null ? "nobody: it is over" : found.getAssignee();
    }

    private String caseOf(String task) {
        return journal.casesOfTasks(List.of(task)).get(task);
    }

    private long count(String caseNo, JournalKind kind) {
        return journal.of(caseNo).stream().filter(entry -> entry.kind() == kind).count();
    }

    private long journalled(List<Outcome> report, String task, JournalKind kind) {
        return count(outcomeOf(task, report).caseNo(), kind);
    }

    private long told(String caseNo, String person) {
        return jdbc.sql("select count(*) from message_outbox where case_no = :no and person_id = :person")
                .param("no", caseNo)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    private long notes(String task) {
        return jdbc.sql("select count(*) from queue_assignment where task_id = :task")
                .param("task", task)
                .query(Long.class)
                .single();
    }

    private static String sentence(List<Outcome> outcomes) {
        return outcomes.get(0).refusal();
    }

    private static long done(List<Outcome> report) {
        return report.stream().filter(Outcome::done).count();
    }

    private static Outcome outcomeOf(String task, List<Outcome> report) {
        return report.stream()
                .filter(outcome -> outcome.taskId().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private static void refusalsAreSentences(List<List<Outcome>> reports) {
        reports.forEach(report -> assertThat(report)
                .filteredOn(outcome -> !outcome.done())
                .allSatisfy(outcome -> assertThat(TOO_LATE).contains(outcome.refusal())));
    }
}
