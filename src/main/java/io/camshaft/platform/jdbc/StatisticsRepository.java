package io.camshaft.platform.jdbc;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/** Asks PostgreSQL to count; nothing on H2. */
@Repository
class StatisticsRepository implements TableStatistics {

    private final JdbcClient jdbc;
    private final boolean counted;

    StatisticsRepository(JdbcClient jdbc, DataSource database) throws MetaDataAccessException {
        this.jdbc = jdbc;
        String product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
        this.counted = "PostgreSQL".equals(product);
    }

    @Override
    public void refresh(String table) {
        if (counted) {
            jdbc.sql("analyze " + table).update();
        }
    }
}
