package io.camshaft.organisation;

import javax.sql.DataSource;

class OrganisationTablesH2Test extends OrganisationTablesTest {

    @Override
    DataSource dataSource() {
        return OrganisationFixture.h2();
    }
}
