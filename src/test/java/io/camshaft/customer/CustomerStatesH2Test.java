package io.camshaft.customer;

import javax.sql.DataSource;

class CustomerStatesH2Test extends CustomerStatesContract {

    @Override
    DataSource emptyDatabase() {
        return Databases.h2();
    }
}
