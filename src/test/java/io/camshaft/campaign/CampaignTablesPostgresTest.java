package io.camshaft.campaign;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class CampaignTablesPostgresTest extends CampaignTables {

    @Override
    DataSource emptyDatabase() {
        return Postgres.freshDatabase();
    }
}
