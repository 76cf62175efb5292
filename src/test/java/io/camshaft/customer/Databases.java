package io.camshaft.customer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.camshaft.support.Postgres;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empty databases of both kinds. */
final class Databases {

    private static DataSource postgres;

    private Databases() {}

    static DataSource h2() {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        pool.setMaxConnections(12);
        return pool;
    }

    /** The same database each time, with nothing in it: making a new one takes a server longer than a test. */
    static synchronized DataSource postgres() {
        if (postgres == null) {
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(Postgres.freshDatabase());
            pool.setMaximumPoolSize(12);
            pool.setMinimumIdle(1);
            postgres = new HikariDataSource(pool);
        }
        JdbcClient jdbc = JdbcClient.create(postgres);
        jdbc.sql("drop schema public cascade").update();
        jdbc.sql("create schema public").update();
        return postgres;
    }
}
