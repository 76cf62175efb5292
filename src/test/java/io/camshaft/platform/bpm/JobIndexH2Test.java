package io.camshaft.platform.bpm;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class JobIndexH2Test extends JobIndexTest {

    @Override
    DataSource emptyDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:job-index;DB_CLOSE_DELAY=-1");
        return database;
    }
}
