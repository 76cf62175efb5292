package io.camshaft.platform.protection;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class KeyRotationPostgresTest extends KeyRotationContract {

    @Override
    DataSource freshDatabase() {
        return Postgres.freshDatabase();
    }
}
