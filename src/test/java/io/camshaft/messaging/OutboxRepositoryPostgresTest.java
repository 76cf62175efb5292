package io.camshaft.messaging;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class OutboxRepositoryPostgresTest extends OutboxRepositoryContract {

    private static final DataSource POSTGRES = Postgres.freshDatabase();

    @Override
    DataSource database() {
        return POSTGRES;
    }
}
