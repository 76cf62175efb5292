package io.camshaft.support;

import javax.sql.DataSource;

class PersonalDataScanPostgresTest extends PersonalDataScanContract {

    @Override
    DataSource freshDatabase() {
        return Postgres.freshDatabase();
    }
}
