package io.camshaft.customer;

import javax.sql.DataSource;

class CustomersPostgresTest extends CustomersContract {

    @Override
    DataSource emptyDatabase() {
        return Databases.postgres();
    }
}
