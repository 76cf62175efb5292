package io.camshaft.customer;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class MergeForestPostgresTest extends MergeForestTest {

    @Override
    DataSource emptyDatabase() {
        return Postgres.freshDatabase();
    }
}
