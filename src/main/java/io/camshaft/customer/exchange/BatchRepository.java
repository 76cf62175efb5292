package io.camshaft.customer.exchange;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Many rows with one statement. */
@Repository
class BatchRepository {

    private final JdbcTemplate jdbc;

    BatchRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Statement with its rows; nulls of any type. */
    void batch(String sql, Collection<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), (statement, row) -> set(statement, row));
        }
    }

    /** Inserts the rows and tells each thing the id of its row. */
    <T> void insert(String sql, List<Object[]> rows, List<T> things, ObjLongConsumer<T> number) {
        if (rows.isEmpty()) {
            return;
        }
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        BatchPreparedStatementSetter setter = new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int index) throws SQLException {
                set(statement, rows.get(index));
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        };
        jdbc.batchUpdate(connection -> connection.prepareStatement(sql, new String[] {"id"}), setter, keys);
        for (int i = 0; i < things.size(); i++) {
            Object id = keys.getKeyList().get(i).values().iterator().next();
            number.accept(things.get(i), ((Number) id).longValue());
        }
    }

    private static void set(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            if (row[i] == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, row[i]);
            }
        }
    }
}
