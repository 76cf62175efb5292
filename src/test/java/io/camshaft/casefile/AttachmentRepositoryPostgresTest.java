package io.camshaft.casefile;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class AttachmentRepositoryPostgresTest extends AttachmentRepositoryTest {

    @Override
    DataSource freshDatabase() {
        return Postgres.freshDatabase();
    }
}
