package io.camshaft.revisit;

import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.revisit.quality.QualityCounting;
import io.camshaft.revisit.report.RevisitCounting;
import io.camshaft.support.BenchmarkSite;
import io.camshaft.support.PageTimes;
import io.camshaft.support.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
 * Pages of reports and of data quality, over HTTP, and the morning's count, with eight years of calls of 500 dealers. Printed, never
 * asserted against a clock; see docs/benchmarks.md. {@code -Dcamshaft.benchmark.calls=30000000} is the large one; it needs 20 GB.
 */
@Tag("benchmark")
class RevisitReportBenchmark {

    private static final long CALLS = Long.getLong("camshaft.benchmark.calls", 30_000_000);
    private static final long BUYERS = Long.getLong("camshaft.benchmark.buyers", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("camshaft.benchmark.rounds", 40);
    private static final int REGIONS = 20;
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-08");
    private static final LocalDate LAST_YEAR = LocalDate.parse("2025-12-31");
    private static final String PASSWORD = "Orchid-Teapot-88";

    /** As a database of this size would have; the load needs no log that others could read. */
    private static final Map<String, String> SERVER = Map.of(
            "shared_buffers", "2GB",
            "effective_cache_size", "8GB",
            "maintenance_work_mem", "512MB",
            "wal_level", "minimal",
            "max_wal_senders", "0",
            "synchronous_commit", "off");

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
        try (EmbeddedPostgres server = site.server(SERVER);
                ConfigurableApplicationContext application = site.application(server)) {
            // Roles hold from the day they are given.
            setTime(MONDAY.minusMonths(3));
            people(application);
            setTime(MONDAY);
            load(application.getBean(JdbcTemplate.class));
            timed("first count of all years", () -> count(application));
            // As it was counted then.
            setTime(LAST_YEAR);
            timed("buyers counted", () -> whileTrue(application.getBean(QualityCounting.class)::countBuyers));
            setTime(MONDAY);
            countQuality(application);
            application.getBean(JdbcTemplate.class).execute("vacuum analyze");
            setTime(MONDAY.plusDays(1));
            timed("count of the next morning", () -> count(application));
            countQuality(application);
            Visitor headquarters = BenchmarkSite.visitor(application, "bench.service", PASSWORD);
            Visitor dealer = BenchmarkSite.visitor(application, "bench.manager", PASSWORD);
            PageTimes times = new PageTimes(site, CALLS + " calls", ROUNDS);
            for (String period : List.of("2026-05", "2026-W23", "2020-05")) {
                reports(times, headquarters, dealer, period);
            }
            notices(times, headquarters, dealer);
            quality(times, headquarters, dealer);
            times.print();
        }
    }

    private static void reports(PageTimes times, Visitor headquarters, Visitor dealer, String period) {
        times.page(headquarters, "/revisits/reports?period=" + period);
        times.page(headquarters, "/revisits/reports?unit=R7&period=" + period);
        times.page(headquarters, "/revisits/reports?unit=D7&period=" + period);
        times.page(headquarters, "/revisits/reports.csv?period=" + period);
        times.page(dealer, "/revisits/reports?period=" + period);
        String calls = "/revisits/calls?period=" + period;
        times.page(headquarters, calls + "&what=DUE");
        times.page(headquarters, calls + "&what=DUE&after=" + middle(period) + "_" + (1_000_000 + CALLS));
        times.page(headquarters, calls + "&what=WRONG_NUMBER&unit=R7");
        times.page(headquarters, calls + "&what=DISSATISFIED&point=DAY_7&actor=CALL_CENTRE");
        // There is none: everything is looked through.
        times.page(headquarters, calls + "&what=CANCELLED");
        times.page(dealer, calls + "&what=DUE");
        times.page(dealer, calls + "&what=FAILED&after=" + middle(period) + "_1");
    }

    private static String middle(String period) {
        return period.contains("W") ? "2026-06-04" : period + "-20";
    }

    private static void notices(PageTimes times, Visitor headquarters, Visitor dealer) {
        times.page(headquarters, "/revisits/notices");
        times.page(headquarters, "/revisits/notices?after=RNT-2022-015000000");
        times.page(headquarters, "/revisits/notices?period=2026-05&timing=LATE");
        times.page(headquarters, "/revisits/notices?period=2020-05&problem=PRICE");
        times.page(headquarters, "/revisits/notices?period=2020-05&timing=IN_TIME&unit=D7");
        times.page(headquarters, "/revisits/notices?status=ISSUED&problem=WAITING");
        // There is none, of all years.
        times.page(headquarters, "/revisits/notices?status=RETURNED");
        times.page(headquarters, "/revisits/notices?department=HQ_QUALITY");
        times.page(headquarters, "/revisits/notices?unit=R7&status=FILED");
        times.page(dealer, "/revisits/notices");
        times.page(dealer, "/revisits/notices?status=RETURNED");
        times.page(dealer, "/revisits/notices?period=2020-05&timing=LATE");
    }

    private static void quality(PageTimes times, Visitor headquarters, Visitor dealer) {
        for (String period :
                List.of("WEEK&on=" + MONDAY, "MONTH&on=" + MONDAY, "YEAR&on=" + MONDAY, "YEAR&on=" + LAST_YEAR)) {
            times.page(headquarters, "/revisits/quality?period=" + period);
            times.page(headquarters, "/revisits/quality?dealer=D8&period=" + period);
            times.page(headquarters, "/revisits/quality?dealer=" + MadeReports.LARGE + "&period=" + period);
            times.page(dealer, "/revisits/quality?period=" + period);
        }
    }

    private static void people(ConfigurableApplicationContext application) {
        OrganisationAdmin admin = application.getBean(OrganisationAdmin.class);
        List<Unit> units = new ArrayList<>();
        units.add(new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, "Beijing", true));
        for (int i = 0; i < REGIONS; i++) {
            units.add(new Unit("R" + i, UnitKind.REGION, "Region " + i, "HQ", "Tianjin", true));
        }
        for (int i = 0; i < MadeReports.DEALERS; i++) {
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

    private static void load(JdbcTemplate jdbc) {
        MadeReports made = new MadeReports(jdbc, MONDAY);
        timed("loading calls", () -> made.calls(CALLS));
        timed("loading notices", made::notices);
        timed("loading checks", made::checks);
        timed("loading " + BUYERS + " buyers", () -> made.buyers(BUYERS));
        timed("vacuum and statistics", made::settled);
        List.of("revisit_call", "rectification_notice", "record_check", "call_check", "purchase")
                .forEach(table -> LOG.info(
                        "{}: {} rows, {}",
                        table,
                        jdbc.queryForObject("select count(*) from " + table, Long.class),
                        jdbc.queryForObject(
                                "select pg_size_pretty(pg_total_relation_size('" + table + "'))", String.class)));
    }

    private static void count(ConfigurableApplicationContext application) {
        RevisitCounting counting = application.getBean(RevisitCounting.class);
        counting.mark();
        whileTrue(counting::countPortion);
    }

    private static void countQuality(ConfigurableApplicationContext application) {
        QualityCounting counting = application.getBean(QualityCounting.class);
        timed("checks of records counted", counting::countChecks);
        timed("buyers counted", () -> whileTrue(counting::countBuyers));
    }

    private static void whileTrue(BooleanSupplier portion) {
        boolean more = true;
        while (more) {
            more = portion.getAsBoolean();
        }
    }

    private static void timed(String what, Runnable work) {
        long began = System.nanoTime();
        work.run();
        LOG.info("{} calls, {}: {} s", CALLS, what, Math.round((System.nanoTime() - began) / 1e8) / 10.0);
    }

    private static void setTime(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse(day + "T07:00+08:00").toInstant()));
    }
}
