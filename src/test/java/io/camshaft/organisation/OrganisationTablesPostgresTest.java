package io.camshaft.organisation;

import io.camshaft.support.Postgres;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class OrganisationTablesPostgresTest extends OrganisationTablesTest {

    private static DataSource shared;

    @Override
    DataSource dataSource() throws SQLException {
        if (shared == null) {
            shared = new SingleConnectionDataSource(Postgres.freshDatabase().getConnection(), true);
        }
        return shared;
    }
}
