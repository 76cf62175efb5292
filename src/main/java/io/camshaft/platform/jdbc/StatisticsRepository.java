package io.camshaft.platform.jdbc;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/**
 * PostgreSQL plans by what it counted some minutes ago. A table that one transaction fills and reads again counts as empty there, and
 * each of its rows is looked for in all of them: a minute instead of a second. H2 plans without such numbers.
 */
@Repository
public class StatisticsRepository {

    private final JdbcClient jdbc;
    private final boolean counted;

    StatisticsRepository(JdbcClient jdbc, DataSource database) throws MetaDataAccessException {
        this.jdbc = jdbc;
        String product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
        this.counted = "PostgreSQL".equals(product);
    }

    /**
     * Counts anew, what the running transaction wrote included. Takes a second where the table is large.
     *
     * @param table its name, a constant of the caller
     */
    public void refresh(String table) {
        if (counted) {
            jdbc.sql("analyze " + table).update();
        }
    }
}
