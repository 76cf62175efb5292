package io.camshaft.organisation;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class OrganisationTablesPostgresTest extends OrganisationTablesTest {

    @Override
    DataSource dataSource() {
        return Postgres.freshDatabase();
    }
}
