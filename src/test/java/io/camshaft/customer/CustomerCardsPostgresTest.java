package io.camshaft.customer;

import javax.sql.DataSource;

class CustomerCardsPostgresTest extends CustomerCardsContract {

    @Override
    DataSource emptyDatabase() {
        return Databases.postgres();
    }
}
