package io.camshaft.customer;

import io.camshaft.customer.RecordValues.SealedIdentity;
import io.camshaft.customer.RecordValues.SealedValue;
import io.camshaft.customer.matching.KnownRecord;
import io.camshaft.customer.matching.MatchDesk;
import io.camshaft.platform.protection.Protection;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the tables with made-up customers, really sealed and with real tokens, on two threads with COPY. Indexes are taken away
 * before and made again afterwards, foreign keys are not looked at: the numbers fit by construction.
 */
final class MadeCustomers {

    static final long FIRST_ID = 1_000_001;

    private static final String NAME = "customer.name";
    private static final int PORTION = 20_000;
    private static final int THREADS = 2;
    private static final HexFormat HEX = HexFormat.of();
    private static final String AT = "2026-05-01 10:00:00+08";
    private static final String NONE = "\\N";

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put(
                "customer",
                "id, kind, card, name_sealed, name_token, pinyin_token, initials_token, city, dealer_code, state, state_on, "
                        + "sold_on, visited_on, source, generation, created_at, changed_at, changed_by, version");
        COLUMNS.put(
                "contact_channel",
                "customer_id, kind, value_sealed, value_token, tail_token, preferred, source, since, generation");
        COLUMNS.put(
                "vehicle",
                "id, vin, vin_reversed, check_digit_right, plate_sealed, plate_token, model_code, power, sold_on, generation, "
                        + "changed_at, version");
        COLUMNS.put("ownership", "vehicle_id, customer_id, since");
        COLUMNS.put("customer_dealer", "customer_id, dealer_code, since");
        COLUMNS.put("customer_match_key", "customer_id, token, generation");
        COLUMNS.put("purchase", "source, source_no, vehicle_id, customer_id, dealer_code, sold_on, amount");
        COLUMNS.put(
                "workshop_visit",
                "source, source_no, vehicle_id, customer_id, dealer_code, visited_on, kind, mileage_km, amount");
    }

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Protection protection;
    private final RecordValues values;
    private final Map<String, Named> names = new ConcurrentHashMap<>();
    private final MatchDesk matching;

    MadeCustomers(DataSource database, Protection protection, RecordValues values, MatchDesk matching) {
        this.protection = protection;
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.values = values;
        this.matching = matching;
    }

    /** Seconds for the rows, and for the indexes with the statistics. */
    double[] fill(long count) throws Exception {
        long begin = System.nanoTime();
        List<String> indexes = takeIndexesAway();
        AtomicLong next = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> portions(next, count)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        long loaded = System.nanoTime();
        indexAndCount(indexes);
        return new double[] {(loaded - begin) / 1e9, (System.nanoTime() - loaded) / 1e9};
    }

    private List<String> takeIndexesAway() {
        List<String> definitions = new ArrayList<>();
        for (String table : COLUMNS.keySet()) {
            jdbc.query(
                    """
                    select i.indexname, i.indexdef from pg_indexes i
                    where i.tablename = ? and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
                    """,
                    row -> {
                        definitions.add(row.getString(2));
                        jdbc.execute("drop index " + row.getString(1));
                    },
                    table);
        }
        return definitions;
    }

    private void indexAndCount(List<String> indexes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (String index : indexes) {
                running.add(threads.submit(() -> {
                    try (Connection connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("set maintenance_work_mem = '1GB'");
                        statement.execute("set max_parallel_maintenance_workers = 0");
                        statement.execute(index);
                        statement.execute("reset all");
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        for (String table : List.of("customer", "vehicle")) {
            jdbc.queryForObject(
                    "select setval(pg_get_serial_sequence('" + table + "', 'id'), (select max(id) from " + table + "))",
                    Long.class);
        }
        COLUMNS.keySet().forEach(table -> jdbc.execute("vacuum (analyze) " + table));
    }

    private Void portions(AtomicLong next, long count) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("set session_replication_role = replica");
            CopyManager copy = connection.unwrap(BaseConnection.class).getCopyAPI();
            for (long from = next.getAndAdd(PORTION); from < count; from = next.getAndAdd(PORTION)) {
                Map<String, StringBuilder> tables = new LinkedHashMap<>();
                COLUMNS.keySet().forEach(table -> tables.put(table, new StringBuilder(1 << 20)));
                for (long number = from; number < Math.min(count, from + PORTION); number++) {
                    add(tables, MadePerson.of(number));
                }
                for (Map.Entry<String, StringBuilder> table : tables.entrySet()) {
                    copy.copyIn(
                            "copy " + table.getKey() + " (" + COLUMNS.get(table.getKey()) + ") from stdin",
                            new StringReader(table.getValue().toString()));
                }
            }
            connection.createStatement().execute("set session_replication_role = default");
        }
        return null;
    }

    private void add(Map<String, StringBuilder> tables, MadePerson person) {
        SplittableRandom chance = new SplittableRandom(person.number() + 17);
        long id = FIRST_ID + person.number();
        int generation = values.generation();
        Named named = names.computeIfAbsent(person.name(), this::named);
        SealedIdentity identity = named.tokens();
        String mobile = "+86" + person.mobile();
        SealedValue phone = values.sealChannel(ChannelKind.MOBILE, mobile);
        String sold = "20" + MadePerson.padded(12 + chance.nextInt(14), 2) + "-"
                + MadePerson.padded(1 + chance.nextInt(12), 2) + "-" + MadePerson.padded(1 + chance.nextInt(28), 2);
        boolean owner = person.vin() != null;
        boolean visited = owner && chance.nextInt(100) < 60;
        line(
                tables.get("customer"),
                id,
                "PERSON",
                owner ? "C" : "A",
                bytes(protection.seal(NAME, person.name())),
                identity.nameToken(),
                identity.pinyinToken(),
                identity.initialsToken(),
                person.city(),
                person.dealer(),
                owner ? "ACTIVE" : "PROSPECT",
                "2026-05-01",
                owner ? sold : NONE,
                visited ? "2025-11-11" : NONE,
                "IMPORT",
                generation,
                AT,
                AT,
                "system",
                1);
        line(
                tables.get("contact_channel"),
                id,
                "MOBILE",
                bytes(phone.bytes()),
                phone.token(),
                phone.tail(),
                "t",
                "IMPORT",
                "2026-05-01",
                generation);
        line(tables.get("customer_dealer"), id, person.dealer(), "2026-05-01");
        KnownRecord record = new KnownRecord(id, CustomerKind.PERSON, person.name(), named.sound());
        record.channel(ChannelKind.MOBILE, mobile);
        for (Long key : matching.writtenKeys(record.traits())) {
            line(tables.get("customer_match_key"), id, key, generation);
        }
        if (owner) {
            car(tables, person, id, sold, visited, chance);
        }
    }

    private void car(
            Map<String, StringBuilder> tables,
            MadePerson person,
            long id,
            String sold,
            boolean visited,
            SplittableRandom chance) {
        SealedValue plate = values.sealPlate(person.plate());
        line(
                tables.get("vehicle"),
                id,
                person.vin(),
                new StringBuilder(person.vin()).reverse(),
                "t",
                bytes(plate.bytes()),
                plate.token(),
                "BORA",
                "PETROL",
                sold,
                values.generation(),
                AT,
                1);
        line(tables.get("ownership"), id, id, sold);
        if (chance.nextInt(100) < 40) {
            line(tables.get("purchase"), "DMS", "P" + id, id, id, person.dealer(), sold, "158000.00");
        }
        if (visited) {
            line(
                    tables.get("workshop_visit"),
                    "DMS",
                    "V" + id,
                    id,
                    id,
                    person.dealer(),
                    "2025-11-11",
                    "ROUTINE",
                    20_000,
                    "860.00");
        }
    }

    /** Tokens and sound of a name, worked out once: many people have the same. */
    private record Named(SealedIdentity tokens, String sound) {}

    private Named named(String name) {
        return new Named(
                values.sealIdentity(CustomerKind.PERSON, name, null), RecordValues.sound(CustomerKind.PERSON, name));
    }

    private static String bytes(byte[] sealed) {
        return "\\\\x" + HEX.formatHex(sealed);
    }

    private static void line(StringBuilder text, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : "\t").append(cells[i]);
        }
        text.append('\n');
    }
}
