package io.camshaft.customer;

import javax.sql.DataSource;

class CustomerCardsH2Test extends CustomerCardsContract {

    @Override
    DataSource emptyDatabase() {
        return Databases.h2();
    }
}
