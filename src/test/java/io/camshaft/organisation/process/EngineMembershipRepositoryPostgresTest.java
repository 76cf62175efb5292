package io.camshaft.organisation.process;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class EngineMembershipRepositoryPostgresTest extends EngineMembershipRepositoryTest {

    @Override
    DataSource dataSource() {
        return Postgres.freshDatabase();
    }
}
