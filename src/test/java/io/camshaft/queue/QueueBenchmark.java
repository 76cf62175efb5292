package io.camshaft.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.CamshaftApplication;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkSearch;
import io.camshaft.platform.worklist.WorkTab;
import io.camshaft.support.BenchmarkSite;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * First page and counts of the queue beside the engine's own task query with authorization, on the same tasks; and what keeping the
 * table costs a task from start to end. Printed, never asserted against a clock; see docs/benchmarks.md.
 *
 * <p>{@code -Dcamshaft.benchmark.tasks=10000,100000,1000000} fills up step by step and measures at each size; up to 50,000 of the
 * tasks are those of the reader's group. The engine is asked twice: with one grant on the process and no row for each task, the
 * kindest setting for it and the one to compare with, and with a row for each task as the engine writes them by itself.
 */
@Tag("benchmark")
class QueueBenchmark {

    private static final int[] SIZES = Arrays.stream(
                    System.getProperty("camshaft.benchmark.tasks", "10000").split(","))
            .mapToInt(size -> Integer.parseInt(size.strip()))
            .sorted()
            .toArray();

    private static final int MOST_MINE = 50_000;
    /** Clocks of the last year that the forecast reads. */
    private static final int STOPPED = 100_000;

    private static final int QUEUE_CALLS = Integer.getInteger("camshaft.benchmark.calls", 300);
    private static final int ENGINE_CALLS = Math.max(10, QUEUE_CALLS / 10);
    private static final int CYCLES = Integer.getInteger("camshaft.benchmark.cycles", 300);
    private static final int ROUNDS = 4;
    /** Seconds that one question to the engine may take. */
    private static final int PATIENCE = 60;
    /** All questions to the engine in one setting. */
    private static final Duration TOGETHER = Duration.ofMinutes(2);
    /** SQL state of a statement that took longer. */
    private static final String CANCELLED = "57014";

    private static final String READER = "bench.agent";
    private static final String GROUP = "call-agent.HQ";
    private static final String PROCESS = "queueBenchmark";
    private static final Logger LOG = LoggerFactory.getLogger("benchmark");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void onPostgres() throws Exception {
        BenchmarkSite site = new BenchmarkSite(folder);
        // Compiling a plan costs more than these questions take.
        try (EmbeddedPostgres server = site.server(Map.of("jit", "off"))) {
            double[] with = new double[ROUNDS];
            try (ConfigurableApplicationContext application = site.application(server)) {
                prepare(application);
                int loaded = 0;
                for (int size : SIZES) {
                    measure(application, loaded, size);
                    loaded = size;
                }
                for (int round = 0; round < ROUNDS; round++) {
                    with[round] = cycle(application);
                }
            }
            double[] without = new double[ROUNDS];
            try (ConfigurableApplicationContext application = site.application(server, withoutTheTable())) {
                for (int round = 0; round < ROUNDS; round++) {
                    without[round] = cycle(application);
                }
            }
            tell(
                    "start, claim, complete: %.2f ms with the table, %.2f ms without (medians of %d rounds of %d; the first warms up)",
                    median(with), median(without), ROUNDS - 1, CYCLES);
        }
        LOG.info("The queue, all sizes:{}", String.join("", lines));
    }

    private void tell(String line, Object... values) {
        String told = line.formatted(values);
        LOG.info("{}", told);
        lines.add("\n  " + told);
    }

    private static SpringApplicationBuilder withoutTheTable() {
        return new SpringApplicationBuilder(CamshaftApplication.class)
                .initializers(context -> context.addBeanFactoryPostProcessor(new WithoutTheTable()));
    }

    private static void prepare(ConfigurableApplicationContext application) {
        OrganisationAdmin admin = application.getBean(OrganisationAdmin.class);
        admin.addUnits(List.of(new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, "Beijing", true)));
        admin.addPeople(Map.of(
                new Person(READER, "Agent", "agent@camshaft.example", null, "HQ", null, true),
                Set.of(new RoleAt(Role.CALL_AGENT, "HQ"))));
        application
                .getBean(RepositoryService.class)
                .createDeployment()
                .addModelInstance(
                        "queueBenchmark.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Task_Answer")
                                .camundaCandidateGroups(GROUP)
                                .camundaDueDate("PT4H")
                                .endEvent()
                                .done())
                .deploy();
    }

    /** Milliseconds for one task from start to end. */
    private static double cycle(ConfigurableApplicationContext application) {
        RuntimeService runtime = application.getBean(RuntimeService.class);
        TaskService tasks = application.getBean(TaskService.class);
        long begin = System.nanoTime();
        for (int i = 0; i < CYCLES; i++) {
            String instance = runtime.startProcessInstanceByKey(PROCESS, "QBM-" + System.nanoTime())
                    .getId();
            String task = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            tasks.claim(task, READER);
            tasks.complete(task);
        }
        return (System.nanoTime() - begin) / 1e6 / CYCLES;
    }

    private static int mineOf(int size) {
        return Math.min(MOST_MINE, size / 2);
    }

    private void measure(ConfigurableApplicationContext application, int loaded, int size) {
        load(application, loaded, size);
        double[] own = queue(application, size);
        tell(
                "%,d open tasks, %,d in my groups: page and five counts of the queue p50 %.2f ms, p95 %.2f ms",
                size, mineOf(size), at(own, 0.5), at(own, 0.95));
        parts(application);
        forecast(application);
        String grant = grantReading(application);
        beside(own, "one grant on the process", engine(application, size));
        besideCounts(own, engine(application, size, QueueBenchmark::furtherCounts));
        application.getBean(AuthorizationService.class).deleteAuthorization(grant);
        writeRowsOfTasks(application, size);
        beside(own, "a row for each task, as the engine writes them", engine(application, size));
        application
                .getBean(JdbcTemplate.class)
                .update(
                        "delete from act_ru_authorization where resource_type_ in (?, ?) and resource_id_ <> '*'",
                        Resources.TASK.resourceType(),
                        Resources.HISTORIC_TASK.resourceType());
    }

    private void beside(double[] own, String setting, double[] engine) {
        if (engine == null) {
            tell("  the engine's page and one count, %s: > %d s", setting, PATIENCE);
        } else {
            tell(
                    "  the engine's page and one count, %s: p50 %.1f ms, p95 %.1f ms, %.0f times that of the queue (p95)",
                    setting, at(engine, 0.5), at(engine, 0.95), at(engine, 0.95) / at(own, 0.95));
        }
    }

    private void besideCounts(double[] own, double[] engine) {
        tell(
                "  the same with the counts of two more lists, as the queue shows them: p50 %.1f ms, p95 %.1f ms, %.0f (p50) and %.0f (p95)"
                        + " times that of the queue",
                at(engine, 0.5), at(engine, 0.95), at(engine, 0.5) / at(own, 0.5), at(engine, 0.95) / at(own, 0.95));
    }

    /** Of the five lists of the queue: mine, and about to breach. Team and waiting are nothing that the engine could be asked. */
    private static void furtherCounts(TaskService tasks, List<String> groups) {
        assertThat(tasks.createTaskQuery().taskAssignee(READER).count()).isZero();
        Date soon = Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(1)));
        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroupIn(groups)
                        .dueBefore(soon)
                        .count())
                .isPositive();
    }

    /** The same tasks in the engine's tables and in ours, as both would have written them. */
    private static void load(ConfigurableApplicationContext application, int loaded, int size) {
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        String definition = application
                .getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .singleResult()
                .getId();
        int lastMine = loaded + mineOf(size) - (loaded == 0 ? 0 : mineOf(loaded));
        String group = "case when i <= " + lastMine + " then '" + GROUP + "' else 'other-' || (i % 19) end";
        String due = "now() + ((cast(i as bigint) * 7919) % 20000 - 500) * interval '1 minute'";
        String from = " from generate_series(" + (loaded + 1) + ", " + size + ") i";
        jdbc.execute(
                "insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_, task_def_key_, proc_def_id_)"
                        + " select 'b' || i, 1, 'Answer', 50, now(), " + due + ", 1, 'Task_Answer', '" + definition
                        + "'" + from);
        jdbc.execute("insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) select 'l' || i, 1, "
                + group + ", 'candidate', 'b' || i" + from);
        jdbc.execute(
                "insert into work_item (task_id, case_no, case_key, process_key, definition_id, element_id, task_name, touched_at, priority, suspended, created_at, due_at, due_warn_at, clock_due_at, waiting, attention_at, danger_at)"
                        + " select 'b' || i, 'QBM-' || i, '" + PROCESS + "', '" + PROCESS + "', '" + definition
                        + "', 'Task_Answer', 'Answer', now(), 50, false, now(), " + due + ", " + due
                        + " - interval '1 hour', " + due + ", false, " + due + ", " + due + " - interval '1 hour'"
                        + from);
        jdbc.execute(
                "insert into work_item_candidate (task_id, principal, lane, attention_at, danger_at, process_key) select 'b' || i, 'g:' || "
                        + group + ", 'F', " + due + ", " + due + " - interval '1 hour', '" + PROCESS + "'" + from);
        clocks(jdbc, "'RUNNING'", "0", "now() - interval '1 day'", due, "null", from);
        if (loaded == 0) {
            clocks(
                    jdbc,
                    "'STOPPED'",
                    "i % 150 * 864",
                    "null",
                    "now() - interval '1 day'",
                    "now() - i * interval '2 minutes'",
                    " from generate_series(-" + STOPPED + ", -1) i");
        }
        analyze(jdbc, "act_ru_task", "act_ru_identitylink", "work_item", "work_item_candidate", "clock");
    }

    private static void clocks(
            JdbcTemplate jdbc, String state, String used, String since, String due, String stopped, String from) {
        jdbc.execute(
                """
                insert into clock (case_no, process_key, process_instance_id, execution_id, activity_instance_id, scope_id,
                    element_id, name, likeness, calendar, warn_percent, promised_seconds, extended_seconds, used_seconds,
                    state, started_at, running_since, due_at, breached_at, stopped_at, version)
                select 'QBM-' || i, '%1$s', 'i' || i, 'e' || i, 'c' || i, 's' || i, 'Task_Answer', 'answer', i %% 4,
                       'ROUND_THE_CLOCK', 80, 86400, 0, abs(%3$s), %2$s, now() - interval '1 day', %4$s, %5$s,
                       case when %2$s = 'STOPPED' and abs(%3$s) > 86400 then %5$s end, %6$s, 0 %7$s
                """
                        .formatted(PROCESS, state, used, since, due, stopped, from));
    }

    /** Id of the grant. */
    private static String grantReading(ConfigurableApplicationContext application) {
        AuthorizationService authorizations = application.getBean(AuthorizationService.class);
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(GROUP);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(PROCESS);
        grant.addPermission(ProcessDefinitionPermissions.READ_TASK);
        String id = authorizations.saveAuthorization(grant).getId();
        analyze(application.getBean(JdbcTemplate.class), "act_ru_authorization");
        return id;
    }

    /** What the engine's default provider writes for each candidate group: the task, and its history. */
    private static void writeRowsOfTasks(ConfigurableApplicationContext application, int size) {
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        rowsOfTasks(
                jdbc,
                "a",
                Resources.TASK.resourceType(),
                Permissions.READ.getValue() | TaskPermissions.TASK_WORK.getValue(),
                size);
        rowsOfTasks(jdbc, "h", Resources.HISTORIC_TASK.resourceType(), HistoricTaskPermissions.READ.getValue(), size);
        analyze(jdbc, "act_ru_authorization");
    }

    private static void rowsOfTasks(JdbcTemplate jdbc, String prefix, int resource, int permissions, int size) {
        jdbc.update(
                """
                insert into act_ru_authorization
                    (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select ? || substr(task_id_, 2), 1, 1, group_id_, ?, task_id_, ?
                  from act_ru_identitylink where id_ like 'l%' and task_id_ like 'b%'
                """,
                prefix, resource, permissions);
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_authorization where resource_type_ = ? and resource_id_ <> '*'",
                        Integer.class,
                        resource))
                .isEqualTo(size);
    }

    private static void analyze(JdbcTemplate jdbc, String... tables) {
        for (String table : tables) {
            jdbc.execute("vacuum analyze " + table);
        }
    }

    private static double[] queue(ConfigurableApplicationContext application, int size) {
        Queue queue = application.getBean(Queue.class);
        return times(QUEUE_CALLS, () -> {
            WorkSearch search = queue.searchOf(READER, WorkTab.UNASSIGNED, null, null);
            assertThat(queue.page(search, null, 26)).hasSize(26);
            assertThat(queue.counts(search).get(WorkTab.UNASSIGNED)).isEqualTo(Math.min(mineOf(size), 1000));
        });
    }

    private void parts(ConfigurableApplicationContext application) {
        Queue queue = application.getBean(Queue.class);
        WorkSearch search = queue.searchOf(READER, WorkTab.UNASSIGNED, null, null);
        double[] rights = times(QUEUE_CALLS, () -> queue.searchOf(READER, WorkTab.UNASSIGNED, null, null));
        double[] page = times(QUEUE_CALLS, () -> queue.page(search, null, 26));
        double[] counts = times(QUEUE_CALLS, () -> queue.counts(search));
        tell(
                "  of that, p50: the reader's groups, dealers and team %.2f ms, page %.2f ms, five counts %.2f ms",
                at(rights, 0.5), at(page, 0.5), at(counts, 0.5));
    }

    /** What the forecast adds to the page, and the page of a supervisor who sees the same groups. */
    private void forecast(ConfigurableApplicationContext application) {
        Queue queue = application.getBean(Queue.class);
        LikelyLate likelyLate = application.getBean(LikelyLate.class);
        WorkSearch search = queue.searchOf(READER, WorkTab.UNASSIGNED, null, null);
        List<WorkItem> rows = queue.page(search, null, 26);
        double[] page = times(QUEUE_CALLS, () -> likelyLate.of(rows));
        double[] outlook = times(ENGINE_CALLS, () -> likelyLate.outlookOf(READER));
        double[] sorted = times(
                ENGINE_CALLS, () -> assertThat(likelyLate.items(search, 100)).isNotEmpty());
        LikelyLate.Outlook told = likelyLate.outlookOf(READER);
        tell(
                "  forecast: of a page's rows p50 %.2f ms, p95 %.2f ms; outlook (%.1f of %,d due in 48 h) p95 %.1f ms; list by chance p95 %.1f ms",
                at(page, 0.5),
                at(page, 0.95),
                told.in48().breaches(),
                told.in48().due(),
                at(outlook, 0.95),
                at(sorted, 0.95));
    }

    /** Null where a question took longer than anybody waits. */
    private static double[] engine(ConfigurableApplicationContext application, int size) {
        return engine(application, size, (tasks, groups) -> {});
    }

    private static double[] engine(
            ConfigurableApplicationContext application, int size, BiConsumer<TaskService, List<String>> further) {
        TaskService tasks = application.getBean(TaskService.class);
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
        Queue queue = application.getBean(Queue.class);
        List<String> groups =
                List.copyOf(queue.searchOf(READER, WorkTab.MINE, null, null).groups());
        return application.getBean(OnBehalf.class).as(READER, () -> {
            try {
                return times(
                        ENGINE_CALLS,
                        TOGETHER,
                        () -> transaction.executeWithoutResult(open -> {
                            jdbc.execute("set local statement_timeout = '" + PATIENCE + "s'");
                            TaskQuery query = tasks.createTaskQuery().taskCandidateGroupIn(groups);
                            assertThat(query.orderByDueDate().asc().listPage(0, 26))
                                    .hasSize(26);
                            assertThat(tasks.createTaskQuery()
                                            .taskCandidateGroupIn(groups)
                                            .count())
                                    .isEqualTo(mineOf(size));
                            further.accept(tasks, groups);
                        }));
            } catch (RuntimeException e) {
                if (tookTooLong(e)) {
                    return null;
                }
                throw e;
            }
        });
    }

    private static boolean tookTooLong(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static double[] times(int calls, Runnable call) {
        return times(calls, Duration.ofDays(1), call);
    }

    /** In milliseconds, sorted; the first tenth warms up and is left out. Fewer calls where they take longer than that together. */
    private static double[] times(int calls, Duration together, Runnable call) {
        List<Double> times = new ArrayList<>();
        long last = System.nanoTime() + together.toNanos();
        for (int i = -Math.max(2, calls / 10); i < calls && (times.size() < 3 || System.nanoTime() < last); i++) {
            long begin = System.nanoTime();
            call.run();
            if (i >= 0) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    private static double median(double[] rounds) {
        double[] warm = Arrays.copyOfRange(rounds, 1, rounds.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    /** The engine as it was before the worklist. */
    private static final class WithoutTheTable implements BeanFactoryPostProcessor {

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
            for (String bean : List.of("worklistPlugin", "worklistEndpoint", "worklistCheck")) {
                ((BeanDefinitionRegistry) factory).removeBeanDefinition(bean);
            }
        }
    }
}
