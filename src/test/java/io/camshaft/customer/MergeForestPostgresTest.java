package io.camshaft.customer;

import javax.sql.DataSource;

class MergeForestPostgresTest extends MergeForestTest {

    @Override
    DataSource emptyDatabase() {
        return Databases.postgres();
    }
}
