package io.camshaft.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** One real PostgreSQL server for all tests of a run; every caller gets an empty database of its own. */
public final class Postgres {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private Postgres() {}

    public static synchronized DataSource freshDatabase() {
        String name = freshName();
        return server.getDatabase("postgres", name);
    }

    /** JDBC address of a new empty database; user "postgres". */
    public static synchronized String freshUrl() {
        String name = freshName();
        return server.getJdbcUrl("postgres", name);
    }

    private static String freshName() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = "test_" + COUNT.incrementAndGet();
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name + " encoding 'UTF8'");
        return name;
    }
}
