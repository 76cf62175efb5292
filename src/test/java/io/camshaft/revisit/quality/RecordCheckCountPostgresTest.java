package io.camshaft.revisit.quality;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class RecordCheckCountPostgresTest extends RecordCheckCountTables {

    @Override
    DataSource emptyDatabase() {
        return Postgres.freshDatabase();
    }
}
