package io.camshaft.customer;

import javax.sql.DataSource;

class CustomerSearchH2Test extends CustomerSearchContract {

    @Override
    DataSource emptyDatabase() {
        return Databases.h2();
    }
}
