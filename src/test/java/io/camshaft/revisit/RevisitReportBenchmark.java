package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.CamshaftApplication;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.protection.TestKeys;
import io.camshaft.revisit.report.RevisitCounting;
import io.camshaft.support.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Pages of reports, over HTTP, and the morning's count, with eight years of calls of 500 dealers. Printed, never asserted against a
 * clock; see docs/benchmarks.md. {@code -Dcamshaft.benchmark.calls=30000000} is the large one.
 */
@Tag("benchmark")
class RevisitReportBenchmark {

    private static final int CALLS = Integer.getInteger("camshaft.benchmark.calls", 30_000_000);
    private static final int ROUNDS = Integer.getInteger("camshaft.benchmark.rounds", 40);
    private static final int LOADED_AT_ONCE = 1_000_000;
    private static final int REGIONS = 20;
    private static final int DEALERS = 500;
    private static final int DAYS = 8 * 365;
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-08");
    private static final String PASSWORD = "Orchid-Teapot-88";

    private static final Logger LOG = LoggerFactory.getLogger("benchmark");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres server = server();
                ConfigurableApplicationContext application = start(server)) {
            setTime(MONDAY.minusMonths(3));
            people(application);
            setTime(MONDAY);
            load(application.getBean(JdbcTemplate.class));
            count(application, "first count of all years");
            count(application, "count of a morning");
            int port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port"));
            Visitor headquarters = Visitor.signedIn(port, "bench.service", PASSWORD);
            Visitor dealer = Visitor.signedIn(port, "bench.manager", PASSWORD);
            for (String period : List.of("2026-05", "2026-W23")) {
                page(headquarters, "/revisits/reports?period=" + period);
                page(headquarters, "/revisits/reports?unit=R7&period=" + period);
                page(dealer, "/revisits/reports?period=" + period);
                page(headquarters, "/revisits/calls?what=DUE&period=" + period);
                page(headquarters, "/revisits/calls?what=WRONG_NUMBER&period=" + period);
                page(dealer, "/revisits/calls?what=FAILED&period=" + period);
            }
            page(headquarters, "/revisits/notices");
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

    private ConfigurableApplicationContext start(EmbeddedPostgres server) {
        return new SpringApplicationBuilder(CamshaftApplication.class)
                .run(
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

    private static void people(ConfigurableApplicationContext application) {
        OrganisationAdmin admin = application.getBean(OrganisationAdmin.class);
        List<Unit> units = new ArrayList<>();
        units.add(new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, "Beijing", true));
        for (int i = 0; i < REGIONS; i++) {
            units.add(new Unit("R" + i, UnitKind.REGION, "Region " + i, "HQ", "Tianjin", true));
        }
        for (int i = 0; i < DEALERS; i++) {
            units.add(new Unit("D" + i, UnitKind.DEALER, "Dealer " + i, "R" + i % REGIONS, "Tianjin", true));
        }
        admin.addUnits(units);
        admin.addPeople(Map.of(
                new Person("bench.service", "Service", "service@camshaft.example", null, "HQ", null, true),
                Set.of(new RoleAt(Role.HQ_SERVICE, "HQ")),
                new Person("bench.manager", "Manager", "manager@camshaft.example", null, "D7", null, true),
                Set.of(new RoleAt(Role.DEALER_MANAGER, "D7"))));
        List.of("bench.service", "bench.manager").forEach(person -> admin.setPassword(person, PASSWORD));
    }

    /** Even over days, dealers and time points; three of a hundred calls gave a notice. */
    private static void load(JdbcTemplate jdbc) {
        for (int from = 1; from <= CALLS; from += LOADED_AT_ONCE) {
            jdbc.update(
                    """
                    insert into revisit_call (occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code, due_on,
                        chosen_on, run_no, state, satisfaction, ended_at)
                    select 'VISIT', -n, (array['DAY_3', 'DAY_7', 'MONTH_1', 'NEW_COMPULSORY', 'NEW_ROUTINE', 'NEW_REPAIR', 'NEW_BODY',
                            'WARRANTY_ROUTINE', 'WARRANTY_REPAIR', 'WARRANTY_BODY', 'AFTER_ROUTINE', 'AFTER_REPAIR', 'AFTER_BODY'])[1 + n % 13],
                        case when n % 5 = 0 then 'CALL_CENTRE' else 'DEALER' end, case when n % 5 = 0 then 'HQ' else 'D' || d end, n, n,
                        'D' || d, due, due, 1, state, case when state = 'SUCCEEDED' then
                            (array['SATISFIED', 'SATISFIED', 'NEUTRAL', 'DISSATISFIED'])[1 + n % 4] end, due + interval '1 day'
                    from (select n, n * 7919 % 500 as d, cast(? as date) - (n % ?)::int as due, (array['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED',
                            'SUCCEEDED', 'SUCCEEDED', 'FAILED', 'REFUSED', 'WRONG_NUMBER', 'MERGED', 'MISSED'])[1 + (n / 13) % 10] as state
                        from generate_series(cast(? as bigint), cast(? as bigint)) n) made
                    """,
                    MONDAY, DAYS, from, Math.min(CALLS, from + LOADED_AT_ONCE - 1));
        }
        jdbc.update(
                """
                insert into rectification_notice (notice_no, call_id, dealer_code, department, problem_class, asked_group, issuer_group,
                    status, generation, issued_at, issued_by, answered_at, due_at)
                select 'RNT-' || extract(year from due_on) || '-' || lpad(id::text, 9, '0'), id, dealer_code, 'DEALER_SERVICE', 'WAITING',
                    'dealer-service.' || dealer_code, 'call-agent.HQ', 'FILED', 1, due_on + interval '10 hours', 'bench',
                    due_on + interval '3 days', due_on + (id % 5 + 1)::int * interval '1 day'
                from revisit_call where satisfaction = 'DISSATISFIED' and id % 4 = 0
                """);
        jdbc.execute("vacuum analyze");
    }

    private static void count(ConfigurableApplicationContext application, String what) {
        RevisitCounting counting = application.getBean(RevisitCounting.class);
        long began = System.nanoTime();
        counting.mark();
        boolean more = true;
        while (more) {
            more = counting.countPortion();
        }
        LOG.info("{} calls, {}: {} s", CALLS, what, Math.round((System.nanoTime() - began) / 1e8) / 10.0);
    }

    private static void page(Visitor reader, String address) {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < ROUNDS + 5; i++) {
            long began = System.nanoTime();
            var answer = reader.get(address);
            long took = (System.nanoTime() - began) / 1000;
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            // The first ones warm up.
            if (i >= 5) {
                micros.add(took);
            }
        }
        micros.sort(null);
        LOG.info(
                "{} calls, {} {}: p50 {} ms, p95 {} ms",
                CALLS,
                reader.name(),
                address,
                micros.get(ROUNDS / 2) / 1000,
                micros.get(ROUNDS * 95 / 100) / 1000);
    }

    private static void setTime(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse(day + "T07:00+08:00").toInstant()));
    }
}
