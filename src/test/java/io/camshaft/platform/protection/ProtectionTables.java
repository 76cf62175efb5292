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

/** An empty database with a table of guests, and what protection needs of it. */
final class ProtectionTables {

    static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    /** Found by name and by the last four digits of a phone. */
    static final SealedTable GUEST = SealedTable.of("guest")
            .ids("hotel", "room")
            .with("kind")
            .sealed("name_sealed", "guest.name")
            .sealed("contact_sealed", row -> "guest." + row.get("kind"))
            .token("name_token", "guest.name", row -> row.get("name_sealed"))
            .token("tail_token", row -> "guest." + row.get("kind") + ".tail", row -> tail(row.get("contact_sealed")));

    final JdbcClient jdbc;
    final KnownKeys known;
    private final DataSource database;

    ProtectionTables(DataSource database) {
        this.database = database;
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        known = new KnownKeys(new ProtectionKeyRepository(jdbc), Clock.fixed(NOW, ZoneOffset.UTC));
        jdbc.sql(
                        """
                        create table guest (hotel varchar(10), room integer, kind varchar(10), name_sealed bytea,
                          contact_sealed bytea, name_token bigint, tail_token bigint, generation integer not null,
                          primary key (hotel, room))
                        """)
                .update();
    }

    static String tail(String contact) {
        return contact == null || contact.length() < 4 ? null : contact.substring(contact.length() - 4);
    }

    /** As at a start of the application with the ring. */
    RingProtection start(KeyRing ring) {
        Set<Integer> retired = known.check(ring);
        return new RingProtection(ring, retired, NOW);
    }

    KeyRotation rotation(RingProtection protection) {
        return new KeyRotation(
                protection,
                List.of(GUEST),
                new SealedTableRepository(jdbc),
                known,
                new DataSourceTransactionManager(database));
    }

    void write(Protection protection, int room, String kind, String name, String contact) {
        jdbc.sql(
                        """
                        insert into guest (hotel, room, kind, name_sealed, contact_sealed, name_token, tail_token, generation)
                        values ('H', :room, :kind, :name, :contact, :nameToken, :tailToken, :generation)
                        """)
                .param("room", room)
                .param("kind", kind)
                .param("name", protection.seal("guest.name", name))
                .param("contact", protection.seal("guest." + kind, contact))
                .param("nameToken", protection.token("guest.name", name))
                .param("tailToken", protection.token("guest." + kind + ".tail", tail(contact)))
                .param("generation", protection.generation())
                .update();
    }

    /** Rooms under the name, as a look-up asks for it, with the name and contact opened. */
    List<String> find(Protection protection, String name) {
        return jdbc.sql(
                        "select room, kind, name_sealed, contact_sealed from guest where name_token in (:tokens) order by room")
                .param("tokens", protection.tokens("guest.name", name))
                .query((row, number) -> row.getInt("room") + " "
                        + protection.open("guest.name", row.getBytes("name_sealed")) + " "
                        + protection.open("guest." + row.getString("kind"), row.getBytes("contact_sealed")))
                .list();
    }

    List<Integer> roomsByTail(Protection protection, String kind, String tail) {
        return jdbc.sql("select room from guest where tail_token in (:tokens) order by room")
                .param("tokens", protection.tokens("guest." + kind + ".tail", tail))
                .query(Integer.class)
                .list();
    }
}
