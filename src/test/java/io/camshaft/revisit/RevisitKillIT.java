package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camshaft.CamshaftApplication;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.protection.TestKeys;
import io.camshaft.support.JarProcess;
import io.camshaft.support.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Two nodes on one PostgreSQL. The one that chooses is killed while it chooses, the other one while it starts cases; after a new
 * start every customer has exactly one call, with one case, one task and one contact.
 */
class RevisitKillIT {

    private static final Path FOLDER = Path.of("target/revisit-kill");
    private static final int CUSTOMERS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String url = Postgres.freshUrl();

    @Test
    void whoeverIsKilledEveryCustomerGetsExactlyOneCall() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        prepare();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Connection holding = DriverManager.getConnection(url, "postgres", "")) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            salesOfThreeDaysAgo(jdbc);
            itIsMorning(jdbc);
            holding.setAutoCommit(false);
            try (Statement lock = holding.createStatement()) {
                lock.executeQuery("select id from revisit_run for update");
            }
            List<CompletableFuture<JarProcess>> starting = List.of(node("node-1"), node("node-2"));
            Map<String, JarProcess> nodes = Map.of(
                    "node-1", starting.get(0).get(), "node-2", starting.get(1).get());
            try {
                String chooser = killedWhileChoosing(jdbc, nodes);
                holding.rollback();
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> started(jdbc) >= CUSTOMERS / 5);
                nodes.get(chooser.equals("node-1") ? "node-2" : "node-1").kill();
                assertThat(started(jdbc)).as("killed in the middle").isLessThan(CUSTOMERS);
            } finally {
                nodes.values().forEach(JarProcess::kill);
            }
            try (JarProcess again = node("node-3").get()) {
                assertThat(again.readyAfter()).isPositive();
                await().atMost(PATIENCE).until(() -> isOver(jdbc));
            }
            everybodyHasOne(jdbc);
        }
    }

    /** The schema, an organisation, and nobody who works. */
    private void prepare() {
        List<String> settings = new ArrayList<>(settings("preparing"));
        settings.addAll(List.of(
                "--camunda.bpm.job-execution.enabled=false",
                "--camshaft.data=" + FOLDER.resolve("preparing").toAbsolutePath(),
                "--server.port=0",
                "--management.server.port=0"));
        try (ConfigurableApplicationContext application =
                new SpringApplicationBuilder(CamshaftApplication.class).run(settings.toArray(String[]::new))) {
            OrganisationAdmin admin = application.getBean(OrganisationAdmin.class);
            admin.addUnits(List.of(
                    new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, "Beijing", true),
                    new Unit("NORTH", UnitKind.REGION, "North", "HQ", "Tianjin", true),
                    new Unit("K001", UnitKind.DEALER, "Dealer", "NORTH", "Tianjin", true)));
            admin.addPeople(Map.of(
                    new Person("kill.sales", "Sales", "sales@camshaft.example", null, "K001", null, true),
                    Set.of(new RoleAt(Role.DEALER_SALES, "K001")),
                    new Person("kill.agent", "Agent", "agent@camshaft.example", null, "HQ", null, true),
                    Set.of(new RoleAt(Role.CALL_AGENT, "HQ"))));
        }
    }

    private List<String> settings(String node) {
        return List.of(
                "--spring.datasource.url=" + url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + node,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--camshaft.protection.keys=" + TestKeys.setting(),
                "--camshaft.locale=en",
                "--camshaft.admin.password=for-tests-only-7",
                "--camshaft.revisit.portion=2",
                "--camshaft.revisit.calls-of-dealer=100000",
                // A dead node's jobs move on in seconds.
                "--camunda.bpm.job-execution.lock-time-in-millis=4000",
                "--camunda.bpm.job-execution.wait-time-in-millis=500",
                "--camunda.bpm.job-execution.max-wait=1000");
    }

    private CompletableFuture<JarProcess> node(String name) {
        return CompletableFuture.supplyAsync(() ->
                JarProcess.startQuickly(FOLDER.resolve(name), settings(name).toArray(String[]::new)));
    }

    /** Today is a working day, whatever day it is. */
    private static void salesOfThreeDaysAgo(JdbcTemplate jdbc) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        jdbc.update("delete from calendar_day where day_on = ?", today);
        jdbc.update(
                "insert into calendar_day (calendar_code, day_on, kind, name) values ('default', ?, 'WORKDAY', 'x')",
                today);
        jdbc.update("update working_calendar set version = version + 1");
        jdbc.update(
                """
                insert into customer (id, kind, card, state, source, generation, created_at, changed_at, changed_by, version)
                select n, 'PERSON', 'C', 'ACTIVE', 'FORM', 1, now(), now(), 'kill', 1 from generate_series(1, ?) n
                """,
                CUSTOMERS);
        jdbc.update(
                """
                insert into vehicle (id, vin, vin_reversed, check_digit_right, model_code, power, sold_on, generation, changed_at, version)
                select n, 'LFV' || lpad(n::text, 14, '0'), reverse('LFV' || lpad(n::text, 14, '0')), true, 'C5', 'PETROL',
                    cast(? as date), 1, now(), 1
                from generate_series(1, ?) n
                """,
                today.minusDays(3),
                CUSTOMERS);
        jdbc.update(
                """
                insert into purchase (source, source_no, vehicle_id, customer_id, dealer_code, sold_on)
                select 'KILL', 'S' || n, n, n, 'K001', cast(? as date) from generate_series(1, ?) n
                """,
                today.minusDays(3),
                CUSTOMERS);
    }

    /** Whatever time it is: the timer is due when a node starts. */
    private static void itIsMorning(JdbcTemplate jdbc) {
        int timers = jdbc.update("update act_ru_job set duedate_ = now() - interval '2 days'"
                + " where handler_type_ = 'timer-start-event' and handler_cfg_ like 'revisitSelection%'");
        assertThat(timers).isEqualTo(1);
    }

    /** It waits for the one row that lets one in at a time, which is held here; so it dies in the middle of its transaction. */
    private static String killedWhileChoosing(JdbcTemplate jdbc, Map<String, JarProcess> nodes) {
        List<String> waiting = await().atMost(PATIENCE)
                .until(
                        () -> jdbc.queryForList(
                                "select application_name from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and application_name like 'node-%' and query like '%revisit_run%'",
                                String.class),
                        names -> !names.isEmpty());
        nodes.get(waiting.get(0)).kill();
        assertThat(jdbc.queryForObject("select count(*) from revisit_call", Long.class))
                .as("nothing of the choice is left")
                .isZero();
        return waiting.get(0);
    }

    private static long started(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select count(*) from revisit_call where state = 'STARTED'", Long.class);
    }

    /** Nothing left to start, and the morning's process has ended with its report. */
    private static boolean isOver(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                                "select count(*) from revisit_call where state in ('PLANNED', 'RELEASED')", Long.class)
                        == 0
                && jdbc.queryForObject("select count(*) from revisit_day", Long.class) > 0;
    }

    private static void everybodyHasOne(JdbcTemplate jdbc) {
        assertThat(started(jdbc)).isEqualTo(CUSTOMERS);
        for (String one : List.of(
                "select count(distinct customer_id) from revisit_call where state = 'STARTED'",
                "select count(*) from case_file where process_key = 'revisitCall'",
                "select count(*) from act_ru_task where task_def_key_ = 'Task_CallCustomer'",
                "select count(*) from work_item where process_key = 'revisitCall'",
                "select count(*) from customer_contact",
                "select count(distinct customer_id) from customer_contact",
                "select count(*) from customer_case")) {
            assertThat(jdbc.queryForObject(one, Long.class)).as(one).isEqualTo(CUSTOMERS);
        }
        assertThat(jdbc.queryForObject("select count(*) from revisit_call where state = 'MERGED'", Long.class))
                .as("the dealer's calls to those whom the call centre calls")
                .isPositive();
    }
}
