package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.PlantedDoubles.Kind;
import io.camshaft.customer.PlantedDoubles.Planted;
import io.camshaft.customer.exchange.CustomerImports;
import io.camshaft.customer.exchange.ImportBatch;
import io.camshaft.customer.exchange.ImportContent;
import io.camshaft.customer.exchange.ImportFile;
import io.camshaft.customer.exchange.ImportPreview;
import io.camshaft.customer.matching.MatchDesk;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.protection.Protection;
import io.camshaft.support.BenchmarkSite;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finding, opening and importing among many customers, on PostgreSQL, through the services of the whole application. Times are
 * printed and never asserted; what the import finds and what it must not join is. See docs/benchmarks.md.
 * {@code -Dcamshaft.benchmark.customers=200000} makes it quick and rough.
 */
@Tag("benchmark")
class CustomerBenchmark {

    private static final long CUSTOMERS = Long.getLong("camshaft.benchmark.customers", 10_000_000L);
    /** As large as the tenth part: 1,000,000 lines into 10,000,000 customers. */
    private static final int LINES = (int) Math.min(1_000_000, CUSTOMERS / 10);

    private static final int QUESTIONS = 400;
    private static final String READER = "bench.agent";
    private static final String DEALER = "M000";
    private static final Logger LOG = LoggerFactory.getLogger("benchmark");

    private static final Map<String, String> SERVER = Map.of(
            "shared_buffers", "8GB",
            "effective_cache_size", "12GB",
            "wal_level", "minimal",
            "max_wal_senders", "0",
            "max_wal_size", "16GB",
            "checkpoint_timeout", "15min");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    private ConfigurableApplicationContext application;
    private JdbcTemplate jdbc;

    @Test
    void onPostgres() throws Exception {
        BenchmarkSite site = new BenchmarkSite(folder);
        try (EmbeddedPostgres server = site.server(SERVER)) {
            application = site.application(
                    server,
                    "--camshaft.customers.exchange.max-size=500MB",
                    "--camshaft.customers.exchange.max-rows=2000000");
            try (ConfigurableApplicationContext running = application) {
                jdbc = running.getBean(JdbcTemplate.class);
                people();
                load();
                search();
                cards();
                bringIn();
            }
        }
    }

    private void people() {
        OrganisationAdmin admin = application.getBean(OrganisationAdmin.class);
        List<Unit> units = new ArrayList<>(List.of(
                new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, "Beijing", true),
                new Unit("NORTH", UnitKind.REGION, "North", "HQ", "Tianjin", true)));
        for (int i = 0; i < MadePerson.DEALERS; i++) {
            String code = "M%03d".formatted(i);
            units.add(new Unit(code, UnitKind.DEALER, code, "NORTH", "Tianjin", true));
        }
        admin.addUnits(units);
        admin.addPeople(Map.of(
                new Person(READER, "Agent", "agent@camshaft.example", null, "HQ", null, true),
                Set.of(new RoleAt(Role.CALL_AGENT, "HQ")),
                new Person("bench.sales", "Sales", "sales@camshaft.example", null, DEALER, null, true),
                Set.of(new RoleAt(Role.DEALER_SALES, DEALER))));
    }

    private void load() throws Exception {
        MadeCustomers made = new MadeCustomers(
                application.getBean(DataSource.class),
                application.getBean(Protection.class),
                application.getBean(RecordValues.class),
                application.getBean(MatchDesk.class));
        double[] seconds = made.fill(CUSTOMERS);
        LOG.info(
                "{} customers: rows {} s, indexes and statistics {} s, database {}",
                CUSTOMERS,
                "%.0f".formatted(seconds[0]),
                "%.0f".formatted(seconds[1]),
                jdbc.queryForObject("select pg_size_pretty(pg_database_size(current_database()))", String.class));
        assertThat(jdbc.queryForObject("select count(*) from customer", Long.class))
                .isEqualTo(CUSTOMERS);
    }

    private void search() {
        CustomerSearch search = application.getBean(CustomerSearch.class);
        Map<String, Function<MadePerson, String>> keys = new java.util.LinkedHashMap<>();
        keys.put("number", person -> CustomerNo.of(MadeCustomers.FIRST_ID + person.number()));
        keys.put("phone", MadePerson::mobile);
        keys.put("phone tail", person -> person.mobile().substring(7));
        keys.put("plate", MadePerson::plate);
        keys.put("VIN", MadePerson::vin);
        keys.put("VIN tail", person -> person.vin().substring(9));
        keys.put("name", MadePerson::name);
        keys.put("pinyin", person -> Spelling.of(CustomerKind.PERSON, person.name())
                .pinyin());
        keys.put("initials", person -> Spelling.of(CustomerKind.PERSON, person.name())
                .initials());
        for (String reader : List.of(READER, "bench.sales")) {
            keys.forEach((key, words) -> {
                List<Integer> found = new ArrayList<>();
                String times = measured(
                        reader.equals(READER) ? null : DEALER,
                        owner -> found.add(
                                search.find(words.apply(owner), reader).size()));
                LOG.info(
                        "search by {} as {}: p50 / p95 in ms {}, on average {} found",
                        key,
                        reader,
                        times,
                        average(found));
            });
        }
    }

    private void cards() {
        CustomerCards cards = application.getBean(CustomerCards.class);
        LOG.info(
                "card: p50 / p95 in ms {}",
                measured(null, owner -> cards.card(MadeCustomers.FIRST_ID + owner.number(), READER)));
    }

    /** Each question is about somebody else; a tenth of the questions warm up. */
    private static String measured(String dealer, Consumer<MadePerson> question) {
        SplittableRandom chance = new SplittableRandom(7);
        long[] nanos = new long[QUESTIONS];
        for (int i = -QUESTIONS / 10; i < QUESTIONS; i++) {
            MadePerson owner = owner(chance, dealer);
            long begin = System.nanoTime();
            question.accept(owner);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begin;
            }
        }
        java.util.Arrays.sort(nanos);
        return "%.1f / %.1f".formatted(nanos[QUESTIONS / 2] / 1e6, nanos[QUESTIONS * 95 / 100] / 1e6);
    }

    /** @param dealer who knows them; null for any */
    private static MadePerson owner(SplittableRandom chance, String dealer) {
        while (true) {
            MadePerson person = MadePerson.of(chance.nextLong(CUSTOMERS));
            if (person.vin() != null && (dealer == null || dealer.equals(person.dealer()))) {
                return person;
            }
        }
    }

    private static String average(List<Integer> counts) {
        return "%.1f"
                .formatted(counts.stream().mapToInt(Integer::intValue).average().orElse(0));
    }

    private void bringIn() {
        CustomerImports imports = application.getBean(CustomerImports.class);
        PlantedDoubles doubles = new PlantedDoubles(CUSTOMERS);
        byte[] file = doubles.file(LINES);
        long begin = System.nanoTime();
        ImportPreview preview =
                imports.preview(new ImportFile("delta.csv", file), ImportContent.CUSTOMERS, "BENCH", null, READER);
        long read = System.nanoTime();
        ImportBatch batch = imports.goAndWait(preview.batch().id(), READER);
        long done = System.nanoTime();
        LOG.info(
                "import of {} lines: reading {} min, matching and writing {} min; {}",
                LINES,
                "%.2f".formatted((read - begin) / 60e9),
                "%.2f".formatted((done - read) / 60e9),
                batch);
        assertThat(batch.rowsRefused()).isZero();
        double found = share(doubles);
        long wrong = wrong(doubles);
        LOG.info(
                "planted doubles {}, found {} %, wrong automatic joins {}",
                doubles.planted.size(), "%.2f".formatted(100 * found), wrong);
        assertThat(found).isGreaterThanOrEqualTo(0.98);
        assertThat(wrong).isZero();
    }

    /** An exact one is found where no record was made, a likely one where the pair waits for people. */
    private double share(PlantedDoubles doubles) {
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        for (Planted one : doubles.planted) {
            long known = MadeCustomers.FIRST_ID + one.known();
            Long written = jdbc.queryForObject(
                    "select customer_id from customer_source where source = 'BENCH' and source_no = ?",
                    Long.class,
                    one.sourceNo());
            boolean ok = written != null
                    && (written == known
                            || !one.kind().isExact()
                                    && jdbc.queryForObject(
                                                    "select count(*) from merge_candidate where first_id = ? and second_id = ?",
                                                    Long.class,
                                                    known,
                                                    written)
                                            > 0);
            found.merge(one.kind(), ok ? 1 : 0, Integer::sum);
        }
        doubles.counts().forEach((kind, count) -> LOG.info("  {}: {} of {}", kind, found.get(kind), count));
        return found.values().stream().mapToInt(Integer::intValue).sum() / (double) doubles.planted.size();
    }

    /** Lines that were joined with a record that is not the one that was planted, or with each other. */
    private long wrong(PlantedDoubles doubles) {
        Map<String, Long> right = new java.util.HashMap<>();
        doubles.planted.forEach(one -> right.put(one.sourceNo(), MadeCustomers.FIRST_ID + one.known()));
        List<Map<String, Object>> joined = jdbc.queryForList(
                """
                select source_no, customer_id from customer_source
                where source = 'BENCH' and customer_id < ?
                """,
                MadeCustomers.FIRST_ID + CUSTOMERS);
        long wrong = joined.stream()
                .filter(row -> !row.get("customer_id").equals(right.get(row.get("source_no"))))
                .count();
        Long together = jdbc.queryForObject(
                """
                select count(*) from (select customer_id from customer_source where source = 'BENCH' and customer_id >= ?
                    group by customer_id having count(*) > 1) t
                """,
                Long.class,
                MadeCustomers.FIRST_ID + CUSTOMERS);
        Long merged = jdbc.queryForObject("select count(*) from customer_merge", Long.class);
        return wrong + (together == null ? 0 : together) + (merged == null ? 0 : merged);
    }
}
