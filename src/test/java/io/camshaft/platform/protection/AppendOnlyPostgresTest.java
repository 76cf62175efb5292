package io.camshaft.platform.protection;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class AppendOnlyPostgresTest extends AppendOnlyContract {

    @Override
    DataSource freshDatabase() {
        return Postgres.freshDatabase();
    }
}
