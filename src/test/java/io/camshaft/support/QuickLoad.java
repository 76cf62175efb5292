package io.camshaft.support;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills tables of PostgreSQL with many made-up rows in a fraction of the time: indexes are made when the rows are there. */
public final class QuickLoad {

    private QuickLoad() {}

    /**
     * Indexes of the tables, but those of constraints, are taken away and made again as they were; references are not checked row by
     * row. Afterwards the tables are counted, and what was written is on the disk.
     *
     * @param rows writes them with what it is given
     */
    public static void into(JdbcTemplate database, List<String> tables, Consumer<JdbcTemplate> rows) {
        database.execute((ConnectionCallback<Void>) connection -> {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            Map<String, String> indexes = new TreeMap<>();
            tables.forEach(table -> jdbc.query(
                    """
                    select i.indexname, i.indexdef from pg_indexes i
                    where i.tablename = ? and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
                    """,
                    row -> {
                        indexes.put(row.getString(1), row.getString(2));
                    },
                    table));
            indexes.keySet().forEach(name -> jdbc.execute("drop index " + name));
            jdbc.execute("set session_replication_role = replica");
            jdbc.execute("set maintenance_work_mem = '1GB'");
            rows.accept(jdbc);
            indexes.values().forEach(jdbc::execute);
            settle(connection, tables);
            return null;
        });
    }

    private static void settle(Connection connection, List<String> tables) throws java.sql.SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("reset session_replication_role");
            statement.execute("reset maintenance_work_mem");
            statement.execute("vacuum analyze " + String.join(", ", tables));
            statement.execute("checkpoint");
        }
    }
}
