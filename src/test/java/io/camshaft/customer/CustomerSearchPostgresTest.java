package io.camshaft.customer;

import javax.sql.DataSource;

class CustomerSearchPostgresTest extends CustomerSearchContract {

    @Override
    DataSource emptyDatabase() {
        return Databases.postgres();
    }
}
