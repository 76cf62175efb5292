package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.support.BenchmarkSite;
import io.camshaft.support.QuickLoad;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One morning's choice among many vehicles with six visits each, the number due held constant while the base grows to a tenth, three
 * tenths and the whole; and the start of chosen calls beside a bare engine that starts a task with a timer, and one that starts the same model. Printed, never asserted
 * against a clock; see docs/benchmarks.md. {@code -Dcamshaft.benchmark.vehicles=10000000} is the large one.
 */
@Tag("benchmark")
class RevisitBenchmark {

    private static final long VEHICLES = Long.getLong("camshaft.benchmark.vehicles", 10_000_000);
    private static final int STARTS = Integer.getInteger("camshaft.benchmark.starts", 50_000);
    /** Started before those that are measured, by each engine: who comes last would run the code that others have warmed. */
    private static final int WARM = 3_000;

    private static final int VISITS = 6;
    private static final int SALES_DUE = 4_000;
    private static final int VISITS_DUE = 6_000;
    private static final int PORTION = 100;
    private static final long FIRST_CUSTOMER = 1_000_000;
    /** Nothing of the base is due in the weeks that are measured. */
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-08");

    private static final List<String> TABLES = List.of("customer", "vehicle", "purchase", "workshop_visit", "consent");

    private static final Logger LOG = LoggerFactory.getLogger("benchmark");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void onPostgres() throws Exception {
        BenchmarkSite site = new BenchmarkSite(folder);
        try (EmbeddedPostgres server = site.server(Map.of())) {
            try (ConfigurableApplicationContext application =
                    site.application(server, "--camshaft.revisit.portion=" + PORTION)) {
                // Roles hold from the day they are given.
                setTime(MONDAY.minusMonths(3));
                prepare(application);
                long loaded = VEHICLES / 10;
                load(application, 0, loaded);
                // PostgreSQL knows nothing of an empty table: the first morning is slow and is printed for that.
                choose(application, loaded, MONDAY);
                int step = 0;
                for (long size : new long[] {VEHICLES / 10, VEHICLES * 3 / 10, VEHICLES}) {
                    load(application, loaded, size);
                    loaded = size;
                    // The rows of the first morning may come from the disk.
                    choose(application, size, MONDAY.plusWeeks(++step));
                    choose(application, size, MONDAY.plusWeeks(++step));
                }
                preview(application);
                startCalls(application);
            }
            for (BareCalls.Shape shape : BareCalls.Shape.values()) {
                startBare(server, shape);
            }
        }
    }

    private static void prepare(ConfigurableApplicationContext application) {
        OrganisationAdmin admin = application.getBean(OrganisationAdmin.class);
        admin.addUnits(List.of(
                new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, "Beijing", true),
                new Unit("NORTH", UnitKind.REGION, "North", "HQ", "Tianjin", true),
                new Unit("B001", UnitKind.DEALER, "Dealer", "NORTH", "Tianjin", true)));
        admin.addPeople(Map.of(
                new Person("bench.service", "Service", "service@camshaft.example", null, "B001", null, true),
                Set.of(new RoleAt(Role.DEALER_SERVICE, "B001"))));
        sql(application).update("update revisit_run set chosen_from = date '2026-01-01'");
    }

    private static JdbcTemplate sql(ConfigurableApplicationContext application) {
        return application.getBean(JdbcTemplate.class);
    }

    /** Vehicles, owners, sales and visits numbered from one to the other; days in the ten years before March 2026. */
    private static void load(ConfigurableApplicationContext application, long from, long until) {
        QuickLoad.into(sql(application), TABLES, jdbc -> load(jdbc, from, until));
    }

    private static void load(JdbcTemplate jdbc, long from, long until) {
        jdbc.update(
                """
                insert into customer (id, kind, card, state, source, generation, created_at, changed_at, changed_by, version)
                select %d + n, 'PERSON', 'C', 'ACTIVE', 'FORM', 1, now(), now(), 'bench', 1 from generate_series(?, ?) n
                """
                        .formatted(FIRST_CUSTOMER),
                from + 1,
                until);
        jdbc.update(
                """
                insert into vehicle (id, vin, vin_reversed, check_digit_right, model_code, power, sold_on, warranty_until, generation,
                    changed_at, version)
                select n, 'LFV' || lpad(n::text, 14, '0'), reverse('LFV' || lpad(n::text, 14, '0')), true, 'C5', 'PETROL',
                    date '2016-03-01' + (n % 3650)::int, date '2019-03-01' + (n % 3650)::int, 1, now(), 1
                from generate_series(?, ?) n
                """,
                from + 1, until);
        jdbc.update(
                """
                insert into purchase (source, source_no, vehicle_id, customer_id, dealer_code, sold_on)
                select 'BENCH', 'S' || n, n, %d + n, 'D' || (n %% 500), date '2016-03-01' + (n %% 3650)::int
                from generate_series(?, ?) n
                """
                        .formatted(FIRST_CUSTOMER),
                from + 1,
                until);
        jdbc.update(
                """
                insert into workshop_visit (source, source_no, vehicle_id, customer_id, dealer_code, visited_on, kind)
                select 'BENCH', 'W' || n || '-' || k, n, %d + n, 'D' || (n %% 500), date '2016-03-01' + ((n * 7 + k * 611) %% 3650)::int,
                    (array['ROUTINE', 'WARRANTY', 'PAID_REPAIR', 'BODY'])[1 + (n + k) %% 4]
                from generate_series(?, ?) n cross join generate_series(1, %d) k
                """
                        .formatted(FIRST_CUSTOMER, VISITS),
                from + 1,
                until);
        // One of twenty wants no calls.
        jdbc.update(
                """
                insert into consent (customer_id, purpose, channel, given, said_at, written_by, source)
                select %d + n, 'SERVICE', 'MOBILE', false, now(), 'bench', 'FORM' from generate_series(?, ?) n where n %% 20 = 7
                """
                        .formatted(FIRST_CUSTOMER),
                from + 1,
                until);
    }

    /** The same number of sales and visits three days before, whatever the size of the base. */
    private static void choose(ConfigurableApplicationContext application, long vehicles, LocalDate today) {
        JdbcTemplate jdbc = sql(application);
        long first = today.getDayOfMonth() * 20_000L % Math.max(1, vehicles - SALES_DUE - VISITS_DUE);
        jdbc.update(
                """
                insert into purchase (source, source_no, vehicle_id, customer_id, dealer_code, sold_on)
                select 'DUE', ? || '-' || n, n, ? + n, 'D' || (n % 500), ? from generate_series(?, ?) n
                """,
                today.toString(), FIRST_CUSTOMER, today.minusDays(3), first + 1, first + SALES_DUE);
        jdbc.update(
                """
                insert into workshop_visit (source, source_no, vehicle_id, customer_id, dealer_code, visited_on, kind)
                select 'DUE', ? || '-' || n, n, ? + n, 'D' || (n % 500), ?, 'ROUTINE' from generate_series(?, ?) n
                """,
                today.toString(),
                FIRST_CUSTOMER,
                today.minusDays(3),
                first + SALES_DUE + 1,
                first + SALES_DUE + VISITS_DUE);
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse(today + "T07:00+08:00").toInstant()));
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        RevisitSelection.Chosen chosen =
                application.getBean(RevisitSelection.class).choose();
        double seconds = (System.nanoTime() - began) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        assertThat(chosen.calls()).isGreaterThanOrEqualTo(SALES_DUE + VISITS_DUE);
        LOG.info(
                "choice among {} vehicles and {} visits: {} calls, {} merged, {} s, peak heap {} MB",
                vehicles,
                vehicles * VISITS,
                chosen.calls(),
                chosen.merged(),
                Math.round(seconds * 100) / 100.0,
                peak >> 20);
    }

    /** What headquarters sees beside the matrix: the next 30 days of each dealer; the first time and the second. */
    private static void preview(ConfigurableApplicationContext application) {
        for (int i = 0; i < 2; i++) {
            long began = System.nanoTime();
            int lines = application.getBean(RevisitMatrix.class).preview().size();
            LOG.info(
                    "preview of the matrix, {} vehicles: {} lines, {} ms",
                    VEHICLES,
                    lines,
                    (System.nanoTime() - began) / 1_000_000);
        }
    }

    private static void setTime(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse(day + "T07:00+08:00").toInstant()));
    }

    private static void startCalls(ConfigurableApplicationContext application) {
        JdbcTemplate jdbc = sql(application);
        jdbc.update("update revisit_call set state = 'MISSED' where state in ('PLANNED', 'RELEASED')");
        jdbc.update(
                """
                insert into revisit_call (occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code, due_on,
                    chosen_on, run_no, state, release_on)
                select 'VISIT', -n, 'NEW_BODY', 'DEALER', 'B001', ? + 1 + n % ?, 1, 'B001', ?, ?, 1, 'RELEASED', ?
                from generate_series(1, ?) n
                """,
                FIRST_CUSTOMER, VEHICLES, MONDAY, MONDAY, MONDAY, WARM + STARTS);
        RevisitSelection selection = application.getBean(RevisitSelection.class);
        for (int i = 0; i < WARM; i += PORTION) {
            selection.startPortion();
        }
        Stopwatch began = new Stopwatch();
        boolean more = selection.startPortion();
        while (more) {
            more = selection.startPortion();
        }
        print("calls started with journal, queue and customer link", began);
        assertThat(jdbc.queryForObject("select count(*) from revisit_call where state = 'STARTED'", Integer.class))
                .isEqualTo(WARM + STARTS);
    }

    private static void startBare(EmbeddedPostgres server, BareCalls.Shape shape) {
        AtomicReference<Stopwatch> began = new AtomicReference<>();
        BareCalls.Watch watch = new BareCalls.Watch(
                () -> began.set(new Stopwatch()),
                () -> print("instances started by a bare engine, " + shape, began.get()));
        BareCalls.started(server, shape, List.of(WARM, STARTS), PORTION, watch);
    }

    private static void print(String what, Stopwatch began) {
        double seconds = (System.nanoTime() - began.wall) / 1e9;
        double cpu = (THREADS.getCurrentThreadCpuTime() - began.cpu) / 1e6 / STARTS;
        LOG.info(
                "{} {} in {} s: {} a second, {} ms of one processor each, the database's not counted",
                STARTS,
                what,
                Math.round(seconds),
                Math.round(STARTS / seconds),
                Math.round(cpu * 100) / 100.0);
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Of the thread that starts. */
    private static final class Stopwatch {

        private final long wall = System.nanoTime();
        private final long cpu = THREADS.getCurrentThreadCpuTime();
    }
}
