package io.camshaft.platform.bpm;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class JobIndexPostgresTest extends JobIndexTest {

    @Override
    DataSource emptyDatabase() {
        return Postgres.freshDatabase();
    }
}
