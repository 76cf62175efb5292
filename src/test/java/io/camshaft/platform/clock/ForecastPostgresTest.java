package io.camshaft.platform.clock;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class ForecastPostgresTest extends ForecastTest {

    @Override
    DataSource freshDatabase() {
        return Postgres.freshDatabase();
    }
}
