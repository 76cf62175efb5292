package io.camshaft.messaging;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class OutboxRepositoryH2Test extends OutboxRepositoryContract {

    private static final DataSource H2 =
            JdbcConnectionPool.create("jdbc:h2:mem:outbox-repository;DB_CLOSE_DELAY=-1", "sa", "");

    @Override
    DataSource database() {
        return H2;
    }
}
