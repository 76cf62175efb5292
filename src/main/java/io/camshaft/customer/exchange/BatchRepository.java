package io.camshaft.customer.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Many rows with few statements. Rows are inserted by hundreds in one statement: one by one each costs a message of its own, which
 * takes longer than the work.
 */
@Repository
class BatchRepository {

    /** Sizes of the statements, so that few different texts are prepared. A statement has at most 32,767 values. */
    private static final int[] SIZES = {256, 32, 4, 1};

    private final JdbcTemplate jdbc;

    BatchRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Statement with its rows; nulls of any type. */
    void batch(String sql, Collection<Object[]> rows) {
        if (!rows.isEmpty()) {
            int[] types = types(rows);
            jdbc.batchUpdate(sql, rows, rows.size(), (statement, row) -> set(statement, 0, row, types));
        }
    }

    /**
     * @param into "insert into customer (kind, card)"
     * @param row "(?, ?)"
     */
    void insert(String into, String row, List<Object[]> rows) {
        each(rows, part -> jdbc.update(connection -> prepared(connection, into, row, part, false)));
    }

    /** The same, and tells each thing the id of its row. */
    <T> void insert(String into, String row, List<Object[]> rows, List<T> things, ObjLongConsumer<T> number) {
        List<Long> ids = new ArrayList<>(rows.size());
        each(rows, part -> {
            GeneratedKeyHolder keys = new GeneratedKeyHolder();
            jdbc.update(connection -> prepared(connection, into, row, part, true), keys);
            keys.getKeyList()
                    .forEach(key -> ids.add(((Number) key.values().iterator().next()).longValue()));
        });
        for (int i = 0; i < things.size(); i++) {
            number.accept(things.get(i), ids.get(i));
        }
    }

    private static void each(List<Object[]> rows, java.util.function.Consumer<List<Object[]>> insert) {
        int from = 0;
        for (int size : SIZES) {
            while (rows.size() - from >= size) {
                insert.accept(rows.subList(from, from + size));
                from += size;
            }
        }
    }

    private static PreparedStatement prepared(
            Connection connection, String into, String row, List<Object[]> rows, boolean ids) throws SQLException {
        String sql = into + " values " + String.join(", ", Collections.nCopies(rows.size(), row));
        PreparedStatement statement =
                ids ? connection.prepareStatement(sql, new String[] {"id"}) : connection.prepareStatement(sql);
        int[] types = types(rows);
        int place = 0;
        for (Object[] values : rows) {
            set(statement, place, values, types);
            place += values.length;
        }
        return statement;
    }

    /** A null of another type than the values beside it makes PostgreSQL's driver prepare the whole statement anew. */
    private static int[] types(Collection<Object[]> rows) {
        int[] types = new int[rows.iterator().next().length];
        Arrays.fill(types, Types.NULL);
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (types[i] == Types.NULL && row[i] != null) {
                    types[i] = type(row[i]);
                }
            }
        }
        return types;
    }

    private static int type(Object value) {
        int type = value instanceof byte[]
                ? Types.VARBINARY
                : StatementCreatorUtils.javaTypeToSqlParameterType(value.getClass());
        return type == SqlTypeValue.TYPE_UNKNOWN ? Types.NULL : type;
    }

    private static void set(PreparedStatement statement, int place, Object[] row, int[] types) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            if (row[i] == null) {
                statement.setNull(place + i + 1, types[i]);
            } else {
                statement.setObject(place + i + 1, row[i]);
            }
        }
    }
}
