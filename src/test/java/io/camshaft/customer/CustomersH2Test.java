package io.camshaft.customer;

import javax.sql.DataSource;

class CustomersH2Test extends CustomersContract {

    @Override
    DataSource emptyDatabase() {
        return Databases.h2();
    }
}
