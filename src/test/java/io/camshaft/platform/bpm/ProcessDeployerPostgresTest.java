package io.camshaft.platform.bpm;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class ProcessDeployerPostgresTest extends ProcessDeployerTest {

    @Override
    DataSource freshDatabase() {
        return Postgres.freshDatabase();
    }
}
