package io.camshaft.casefile;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class PresenceRepositoryPostgresTest extends PresenceRepositoryTest {

    @Override
    DataSource freshDatabase() {
        return Postgres.freshDatabase();
    }
}
