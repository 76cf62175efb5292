package io.camshaft.survey;

import io.camshaft.support.Postgres;
import javax.sql.DataSource;

class SurveyCountPostgresTest extends SurveyCountTables {

    @Override
    DataSource emptyDatabase() {
        return Postgres.freshDatabase();
    }
}
