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
import io.camshaft.platform.protection.TestKeys;
import io.camshaft.platform.worklist.WorkSearch;
import io.camshaft.platform.worklist.WorkTab;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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

/**
 * First page and counts of the queue beside the engine's own task query with authorization, on the same tasks; and what keeping the
 * table costs a task from start to end. Printed, never asserted against a clock; see docs/benchmarks.md. {@code
 * -Dcamshaft.benchmark.tasks=1000000} is the large one; up to 50,000 of the tasks are those of the reader's group.
 */
@Tag("benchmark")
class QueueBenchmark {

    private static final int TASKS = Integer.getInteger("camshaft.benchmark.tasks", 10_000);
    private static final int MINE = Math.min(50_000, TASKS / 2);
    private static final int QUEUE_CALLS = Integer.getInteger("camshaft.benchmark.calls", 300);
    private static final int ENGINE_CALLS = Math.max(10, QUEUE_CALLS / 10);
    private static final int CYCLES = Integer.getInteger("camshaft.benchmark.cycles", 300);
    private static final int ROUNDS = 4;
    private static final String READER = "bench.agent";
    private static final String GROUP = "call-agent.HQ";
    private static final String PROCESS = "queueBenchmark";
    private static final Logger LOG = LoggerFactory.getLogger("benchmark");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres server = server()) {
            double[] with = new double[ROUNDS];
            try (ConfigurableApplicationContext application = start(server, true)) {
                prepare(application);
                load(application);
                pages(application);
                for (int round = 0; round < ROUNDS; round++) {
                    with[round] = cycle(application);
                }
            }
            double[] without = new double[ROUNDS];
            try (ConfigurableApplicationContext application = start(server, false)) {
                for (int round = 0; round < ROUNDS; round++) {
                    without[round] = cycle(application);
                }
            }
            LOG.info(
                    "start, claim, complete: {} ms with the table, {} ms without (medians of {} rounds of {}; the first warms up)",
                    round(median(with)),
                    round(median(without)),
                    ROUNDS - 1,
                    CYCLES);
        }
    }

    private EmbeddedPostgres server() throws Exception {
        return EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("random_page_cost", "1.1")
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
    }

    private ConfigurableApplicationContext start(EmbeddedPostgres server, boolean withTable) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(CamshaftApplication.class);
        if (!withTable) {
            builder.initializers(context -> context.addBeanFactoryPostProcessor(new WithoutTheTable()));
        }
        return builder.run(
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--camshaft.protection.keys=" + TestKeys.setting(),
                "--camunda.bpm.job-execution.enabled=false",
                "--camshaft.data=" + folder.resolve("application"),
                "--camshaft.locale=en",
                "--camshaft.admin.password=for-tests-only-7",
                "--camshaft.security.password-iterations=1000",
                "--server.port=0",
                "--management.server.port=0");
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

    /** The same tasks in the engine's tables and in ours, as both would have written them. */
    private static void load(ConfigurableApplicationContext application) {
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        String definition = application
                .getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .singleResult()
                .getId();
        String group = "case when i <= " + MINE + " then '" + GROUP + "' else 'other-' || (i % 19) end";
        String due = "now() + ((i * 7919) % 20000 - 500) * interval '1 minute'";
        String from = " from generate_series(1, " + TASKS + ") i";
        jdbc.execute(
                "insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_, task_def_key_, proc_def_id_)"
                        + " select 'b' || i, 1, 'Answer', 50, now(), " + due + ", 1, 'Task_Answer', '" + definition
                        + "'" + from);
        jdbc.execute("insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) select 'l' || i, 1, "
                + group + ", 'candidate', 'b' || i" + from);
        jdbc.execute(
                "insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_) select 'a' || i, 1, 1, "
                        + group + ", 7, 'b' || i, 66" + from);
        jdbc.execute(
                "insert into work_item (task_id, case_no, case_key, process_key, definition_id, element_id, task_name, touched_at, priority, suspended, created_at, due_at, due_warn_at, waiting, attention_at, danger_at)"
                        + " select 'b' || i, 'QBM-' || i, '" + PROCESS + "', '" + PROCESS + "', '" + definition
                        + "', 'Task_Answer', 'Answer', now(), 50, false, now(), " + due + ", " + due
                        + " - interval '1 hour', false, " + due + ", " + due + " - interval '1 hour'" + from);
        jdbc.execute(
                "insert into work_item_candidate (task_id, principal, lane, attention_at, danger_at, process_key) select 'b' || i, 'g:' || "
                        + group + ", 'F', " + due + ", " + due + " - interval '1 hour', '" + PROCESS + "'" + from);
        for (String table : List.of(
                "act_ru_task", "act_ru_identitylink", "act_ru_authorization", "work_item", "work_item_candidate")) {
            jdbc.execute("vacuum analyze " + table);
        }
    }

    private static void pages(ConfigurableApplicationContext application) {
        Queue queue = application.getBean(Queue.class);
        TaskService tasks = application.getBean(TaskService.class);
        List<String> groups =
                List.copyOf(queue.searchOf(READER, WorkTab.MINE, null, null).groups());
        double[] own = times(QUEUE_CALLS, () -> {
            WorkSearch search = queue.searchOf(READER, WorkTab.UNASSIGNED, null, null);
            assertThat(queue.page(search, null, 26)).hasSize(26);
            assertThat(queue.counts(search).get(WorkTab.UNASSIGNED)).isEqualTo(Math.min(MINE, 1000));
        });
        application.getBean(OnBehalf.class).as(READER, () -> {
            double[] engine = times(ENGINE_CALLS, () -> {
                TaskQuery query = tasks.createTaskQuery().taskCandidateGroupIn(groups);
                assertThat(query.orderByDueDate().asc().listPage(0, 26)).hasSize(26);
                assertThat(tasks.createTaskQuery().taskCandidateGroupIn(groups).count())
                        .isEqualTo(MINE);
            });
            LOG.info(
                    "{} open tasks, {} in my groups: page and five counts of the queue p50 {} ms, p95 {} ms; page and one count of the"
                            + " engine's task query p50 {} ms, p95 {} ms: {} times faster at p95",
                    TASKS,
                    MINE,
                    round(at(own, 0.5)),
                    round(at(own, 0.95)),
                    round(at(engine, 0.5)),
                    round(at(engine, 0.95)),
                    round(at(engine, 0.95) / at(own, 0.95)));
            return null;
        });
    }

    /** In milliseconds, sorted; the first tenth warms up and is left out. */
    private static double[] times(int calls, Runnable call) {
        double[] times = new double[calls];
        for (int i = -Math.max(3, calls / 10); i < calls; i++) {
            long begin = System.nanoTime();
            call.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    private static double median(double[] rounds) {
        double[] warm = Arrays.copyOfRange(rounds, 1, rounds.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
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
