package io.camshaft.complaint;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class ComplaintTablesPostgresTest extends ComplaintTablesTest {

    @Override
    DataSource freshDatabase() {
        return Postgres.freshDatabase();
    }
}
