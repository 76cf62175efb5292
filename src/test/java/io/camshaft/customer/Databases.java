package io.camshaft.customer;

import io.camshaft.support.Postgres;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Empty databases of both kinds. */
final class Databases {

    private Databases() {}

    static DataSource h2() {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        pool.setMaxConnections(12);
        return pool;
    }

    static DataSource postgres() {
        return Postgres.freshDatabase();
    }
}
