package io.camshaft.platform.journal;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class JournalRepositoryPostgresTest extends JournalRepositoryTest {

    @Override
    DataSource freshDatabase() {
        return Postgres.freshDatabase();
    }
}
