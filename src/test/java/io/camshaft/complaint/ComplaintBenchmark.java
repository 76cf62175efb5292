package io.camshaft.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.camshaft.CamshaftApplication;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.protection.TestKeys;
import io.camshaft.support.Postgres;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Complaints through the whole process on PostgreSQL, beside the same model with nothing behind it: taken in by phone, triaged,
 * answered by one department, agreed, called back a day later, closed with cause and measure. Jobs, the messages to people among
 * them, are done by two threads and count. Printed, never asserted against a clock; see docs/benchmarks.md. {@code
 * -Dcamshaft.benchmark.complaints=100} makes it quick and rough.
 */
@Tag("benchmark")
class ComplaintBenchmark {

    private static final int CASES = Integer.getInteger("camshaft.benchmark.complaints", 5_000);
    private static final int ROUNDS = 5;
    private static final int DESKS = 4;
    private static final int JOB_THREADS = 2;
    private static final String AGENT = "feng.yu";
    private static final String EXPERT = "jin.bo";
    private static final List<String> STEPS =
            List.of("register", "assess", "department", "agree", "call back", "close");
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Logger LOG = LoggerFactory.getLogger("benchmark");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @AfterEach
    void timeGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void onPostgres() throws Exception {
        try (ConfigurableApplicationContext application = start()) {
            ClockUtil.setCurrentTime(
                    Date.from(OffsetDateTime.parse("2026-05-26T10:00+08:00").toInstant()));
            people(application.getBean(OrganisationAdmin.class));
            BareComplaint.deploy(application.getBean(RepositoryService.class));
            List<Model> models = List.of(
                    new Model(application, "complaint handling", "complaintHandling", true),
                    new Model(application, "bare engine", BareComplaint.KEY, false));
            for (Model model : models) {
                model.run(Math.max(CASES / 20, 10));
                model.forget();
            }
            for (int round = 0; round < ROUNDS; round++) {
                models.get(round % 2).run(CASES / ROUNDS);
                models.get((round + 1) % 2).run(CASES / ROUNDS);
            }
            LOG.info("{}", table(models));
            for (Model model : models) {
                assertThat(application
                                .getBean(HistoryService.class)
                                .createHistoricProcessInstanceQuery()
                                .processDefinitionKey(model.key)
                                .completed()
                                .count())
                        .isGreaterThanOrEqualTo(CASES / ROUNDS * ROUNDS);
            }
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CamshaftApplication.class)
                .initializers(context -> {
                    // The scan of the application sees the test classes too.
                    context.getBeanFactory().registerSingleton("noTestClasses", new NoTestClasses());
                    BareComplaint.register((GenericApplicationContext) context);
                })
                .logStartupInfo(false)
                .run(
                        "--spring.datasource.url=" + Postgres.freshUrl(),
                        "--spring.datasource.username=postgres",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camshaft.locale=en",
                        "--camshaft.data=" + folder.resolve("application"),
                        "--camshaft.protection.keys=" + TestKeys.setting(),
                        "--camshaft.admin.password=for-tests-only-7",
                        "--camshaft.security.password-iterations=1000");
    }

    private static void people(OrganisationAdmin admin) {
        admin.addUnits(List.of(
                new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, "Beijing", true),
                new Unit("NORTH", UnitKind.REGION, "North", "HQ", "Tianjin", true),
                new Unit("D1001", UnitKind.DEALER, "Binhai Motors", "NORTH", "Tianjin", true)));
        Map<Person, Set<RoleAt>> people = new HashMap<>();
        Map.of(
                        AGENT,
                        Role.CALL_AGENT,
                        "shen.bin",
                        Role.CALL_SUPERVISOR,
                        EXPERT,
                        Role.HQ_QUALITY,
                        "gao.feng",
                        Role.HQ_SERVICE)
                .forEach((id, role) -> people.put(
                        new Person(id, id, id + "@camshaft.example", null, "HQ", null, true),
                        Set.of(new RoleAt(role, "HQ"))));
        admin.addPeople(people);
    }

    private static String table(List<Model> models) {
        Model bare = models.get(1);
        StringBuilder text = new StringBuilder(
                "PostgreSQL: %d complaints of each model, %d desks, %d job threads, %d processors, Java %s%n"
                        .formatted(
                                CASES,
                                DESKS,
                                JOB_THREADS,
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version()));
        text.append("%-20s %8s %8s %12s %10s   p50 / p95 in ms: %s%n"
                .formatted("model", "cases/s", "of bare", "CPU ms/case", "jobs/case", String.join(", ", STEPS)));
        for (Model model : models) {
            text.append("%-20s %8.1f %7.0f%% %12.1f %10.1f   %s%n"
                    .formatted(
                            model.name,
                            model.casesPerSecond(),
                            100 * model.casesPerSecond() / bare.casesPerSecond(),
                            model.cpu / 1e6 / model.cases,
                            (double) model.jobs.get() / model.cases,
                            model.latencies()));
        }
        return text.toString();
    }

    /** One model and what was measured of it. */
    private static final class Model {

        private final String name;
        private final String key;
        private final boolean forms;
        private final FormService formService;
        private final TaskService tasks;
        private final ManagementService management;
        private final OnBehalf onBehalf;
        private final String definition;
        private final Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();
        private final AtomicInteger phones = new AtomicInteger(1_000_000);
        private final AtomicInteger jobs = new AtomicInteger();

        private long cases;
        private long cpu;
        private double seconds;

        Model(ConfigurableApplicationContext application, String name, String key, boolean forms) {
            this.name = name;
            this.key = key;
            this.forms = forms;
            this.formService = application.getBean(FormService.class);
            this.tasks = application.getBean(TaskService.class);
            this.management = application.getBean(ManagementService.class);
            this.onBehalf = application.getBean(OnBehalf.class);
            this.definition = application
                    .getBean(RepositoryService.class)
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult()
                    .getId();
        }

        /** Solved in the morning, called back and closed when it is time. */
        void run(int portion) throws Exception {
            long before = System.nanoTime();
            long cpuBefore = PROCESS.getProcessCpuTime();
            Queue<String> running = new ConcurrentLinkedQueue<>();
            all(DESKS, portion, i -> running.add(solve()));
            work();
            // A day and a night later, in the morning.
            ClockUtil.setCurrentTime(new Date(
                    ClockUtil.getCurrentTime().getTime() + Duration.ofHours(48).toMillis()));
            work();
            List<String> called = List.copyOf(running);
            all(DESKS, portion, i -> close(called.get(i)));
            work();
            seconds += (System.nanoTime() - before) / 1e9;
            cpu += PROCESS.getProcessCpuTime() - cpuBefore;
            cases += portion;
        }

        void forget() {
            nanos.clear();
            jobs.set(0);
            cases = 0;
            cpu = 0;
            seconds = 0;
        }

        /** Id of the instance. */
        private String solve() {
            String instance = timed(
                    "register",
                    () -> onBehalf.as(AGENT, () -> formService
                            .submitStartForm(definition, forms ? called() : Map.of())
                            .getProcessInstanceId()));
            complete("assess", AGENT, instance, ComplaintScenario.departments("hq-quality"));
            complete("department", EXPERT, instance, ComplaintScenario.answer());
            complete("agree", AGENT, instance, ComplaintScenario.agreed());
            return instance;
        }

        private Map<String, Object> called() {
            Map<String, Object> fields = ComplaintScenario.call("AFTER_SALES", "OIL_LEAK");
            fields.put("contactPhone", "+86139" + (10_000_000 + phones.incrementAndGet()));
            fields.put("contactMail", "customer" + phones.get() + "@customer.example");
            return fields;
        }

        private void close(String instance) {
            complete("call back", AGENT, instance, ComplaintScenario.called("SATISFIED"));
            complete("close", AGENT, instance, ComplaintScenario.closing());
        }

        /** Finding the task, claiming it and handing in its form. */
        private void complete(String step, String person, String instance, Map<String, Object> fields) {
            timed(
                    step,
                    () -> onBehalf.as(person, () -> {
                        Task task = tasks.createTaskQuery()
                                .processInstanceId(instance)
                                .singleResult();
                        tasks.claim(task.getId(), person);
                        formService.submitTaskForm(task.getId(), forms ? fields : Map.of());
                        return null;
                    }));
        }

        /** Every job that is due, until none is left. */
        private void work() throws Exception {
            List<Job> due = management.createJobQuery().executable().listPage(0, 2000);
            while (!due.isEmpty()) {
                List<Job> page = due;
                all(
                        JOB_THREADS,
                        page.size(),
                        i -> management.executeJob(page.get(i).getId()));
                jobs.addAndGet(page.size());
                due = management.createJobQuery().executable().listPage(0, 2000);
            }
        }

        private <T> T timed(String step, java.util.function.Supplier<T> work) {
            long before = System.nanoTime();
            T answer = work.get();
            nanos.computeIfAbsent(step, any -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - before);
            return answer;
        }

        double casesPerSecond() {
            return cases / seconds;
        }

        String latencies() {
            List<String> texts = new ArrayList<>();
            for (String step : STEPS) {
                long[] sorted = nanos.get(step).stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray();
                texts.add("%.1f / %.1f".formatted(at(sorted, 50), at(sorted, 95)));
            }
            return String.join(", ", texts);
        }

        private static double at(long[] sorted, int percent) {
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }

        private static void all(int threads, int number, Consumer<Integer> work) throws Exception {
            AtomicInteger next = new AtomicInteger();
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int thread = 0; thread < threads; thread++) {
                    running.add(pool.submit(() -> {
                        for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
                            work.accept(i);
                        }
                    }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    /** Leaves out what the application would find among the test classes. */
    private static final class NoTestClasses extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) {
            try {
                return type.getResource().getURI().toString().contains("/test-classes/");
            } catch (java.io.IOException e) {
                return false;
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTestClasses;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
