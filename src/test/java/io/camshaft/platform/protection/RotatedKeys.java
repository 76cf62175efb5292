package io.camshaft.platform.protection;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A module's tables over a change of keys: written with the first, rewritten, and read by an application that has the second only. */
public final class RotatedKeys {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private final KeyRing first = KeyRing.fresh();
    private final KeyRing second = first.withNewGeneration(null);
    private final DataSource database;
    private final KnownKeys known;

    /** @param database without the tables of the platform */
    public RotatedKeys(DataSource database) {
        this.database = database;
        Flyway.configure()
                .dataSource(database)
                .table("flyway_platform")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
        known = new KnownKeys(
                new ProtectionKeyRepository(JdbcClient.create(database)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public Protection first() {
        return new RingProtection(first, known.check(first), NOW);
    }

    /** Rewrites what the tables hold and takes the first keys away. */
    public Protection second(List<SealedTable> tables) {
        RingProtection both = new RingProtection(second, known.check(second), NOW);
        KeyRotation rotation = new KeyRotation(
                both,
                tables,
                new SealedTableRepository(JdbcClient.create(database)),
                known,
                new DataSourceTransactionManager(database));
        rotation.rewrite(1000, 10);
        rotation.retire(1);
        return new RingProtection(new KeyRing(List.of(second.generations().get(1))), Set.of(), NOW);
    }
}
