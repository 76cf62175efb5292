package io.camshaft.customer;

import javax.sql.DataSource;

class CustomerStatesPostgresTest extends CustomerStatesContract {

    @Override
    DataSource emptyDatabase() {
        return Databases.postgres();
    }
}
