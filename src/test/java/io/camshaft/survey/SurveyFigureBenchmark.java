package io.camshaft.survey;

import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
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
 * The page of surveys, over HTTP, with a hundred days of 500 dealers. Printed, never asserted against a clock; see docs/benchmarks.md.
 * {@code -Dcamshaft.benchmark.surveys=2000000} is the large one.
 */
@Tag("benchmark")
class SurveyFigureBenchmark {

    private static final long SURVEYS = Long.getLong("camshaft.benchmark.surveys", 2_000_000);
    private static final int ROUNDS = Integer.getInteger("camshaft.benchmark.rounds", 40);
    private static final int DAYS = 100;
    private static final int DEALERS = 500;
    private static final LocalDate TODAY = LocalDate.parse("2026-06-08");
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
        BenchmarkSite site = new BenchmarkSite(folder);
        try (EmbeddedPostgres server = site.server(Map.of());
                ConfigurableApplicationContext application = site.application(server)) {
            // Roles hold from the day they are given.
            setTime(TODAY.minusMonths(3));
            people(application);
            setTime(TODAY);
            JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
            load(jdbc);
            PageTimes times = new PageTimes(site, SURVEYS + " surveys", ROUNDS);
            Visitor headquarters = BenchmarkSite.visitor(application, "bench.service", PASSWORD);
            Visitor dealer = BenchmarkSite.visitor(application, "bench.manager", PASSWORD);
            SurveyCounting counting = application.getBean(SurveyCounting.class);
            timed("first count", counting::count);
            jdbc.execute("vacuum analyze");
            LOG.info("Counted, {} changes of dealers' days not counted yet", change(jdbc));
            pages(times, headquarters, dealer);
            timed("count of ten minutes", counting::count);
            setTime(TODAY.plusDays(1));
            timed("first count of the next day", counting::count);
            pages(times, headquarters, dealer);
            times.print();
        }
    }

    private static void pages(PageTimes times, Visitor headquarters, Visitor dealer) {
        for (String address : List.of(
                "/surveys",
                "/surveys?from=2026-03-09&until=2026-06-08",
                "/surveys?from=2026-06-08&until=2026-06-08",
                "/surveys?dealer=D7&from=2026-03-09&until=2026-06-08")) {
            times.page(headquarters, address);
            times.page(dealer, address);
        }
    }

    private static void people(ConfigurableApplicationContext application) {
        OrganisationAdmin admin = application.getBean(OrganisationAdmin.class);
        List<Unit> units = new ArrayList<>(List.of(
                new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, "Beijing", true),
                new Unit("NORTH", UnitKind.REGION, "North", "HQ", "Tianjin", true)));
        for (int i = 0; i < DEALERS; i++) {
            units.add(new Unit("D" + i, UnitKind.DEALER, "Dealer " + i, "NORTH", "Tianjin", true));
        }
        admin.addUnits(units);
        admin.addPeople(Map.of(
                new Person("bench.service", "Service", "service@camshaft.example", null, "HQ", null, true),
                Set.of(new RoleAt(Role.HQ_SERVICE, "HQ")),
                new Person("bench.manager", "Manager", "manager@camshaft.example", null, "D7", null, true),
                Set.of(new RoleAt(Role.DEALER_MANAGER, "D7"))));
        List.of("bench.service", "bench.manager").forEach(person -> admin.setPassword(person, PASSWORD));
    }

    /** Day after day; a third answered, a seventh of these were not content. */
    private static void load(JdbcTemplate jdbc) {
        timed("loading", () -> {
            jdbc.update(
                    """
                    insert into survey (occasion, occasion_id, subject, customer_id, dealer_code, happened_on, finished_at, state, chosen_at,
                        chosen_on, asked_at, asked_late, answered_at, overall, waiting, explanation, generation)
                    select 'VISIT', n, 'VISIT', n, 'D' || n * 7919 % 500, day, moment, case when n % 3 = 0 then 'ANSWERED' else 'SILENT' end,
                        moment, day, moment, n % 50 = 0, case when n % 3 = 0 then moment + interval '5 hours' end,
                        case when n % 3 = 0 then case when n / 3 % 7 = 0 then 3 else 9 end end, 7, 8, 1
                    from (select n, day, day + interval '9 hours' as moment from (select n, ?::date - ? + (n * ? / ?)::int as day
                        from generate_series(0, cast(? as bigint) - 1) n) dated) made
                    """,
                    TODAY, DAYS - 1, DAYS, SURVEYS, SURVEYS);
            jdbc.update(
                    """
                    insert into survey_follow_up (survey_id, state, opened_at, cause_code, measure_code, solved_in_time, ended_at)
                    select id, 'SOLVED', answered_at, 'PROCESS', 'APOLOGISED', id % 2 = 0, answered_at from survey where overall = 3
                    """);
            jdbc.execute("vacuum analyze");
        });
    }

    /** As ten minutes would: some hundred answers about the visits of the last week. */
    private static int change(JdbcTemplate jdbc) {
        return jdbc.update(
                """
                insert into survey_changed (on_day, dealer_code, taken)
                select ?::date - n % 7, 'D' || n * 7919 % 500, 0 from generate_series(1, 500) n
                """,
                TODAY);
    }

    private static void timed(String what, Runnable work) {
        long began = System.nanoTime();
        work.run();
        LOG.info("{} surveys, {}: {} s", SURVEYS, what, Math.round((System.nanoTime() - began) / 1e8) / 10.0);
    }

    private static void setTime(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse(day + "T18:00+08:00").toInstant()));
    }
}
