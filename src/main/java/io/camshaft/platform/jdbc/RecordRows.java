package io.camshaft.platform.jdbc;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows as records: a component takes the column of its name in snake case. Spring's own mappers ask the driver for
 * "campaignNo" first and get an exception, with stack trace and translated text, for every column of every row; this one looks at
 * the columns of a result once. Made anew for each query.
 *
 * @param <T> the record; its components are texts, numbers, booleans, dates, moments or enums by name
 */
public final class RecordRows<T> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private int[] columns;

    private RecordRows(Class<T> type) {
        components = type.getRecordComponents();
        constructor = BeanUtils.getResolvableConstructor(type);
    }

    public static <T extends Record> RecordRows<T> of(Class<T> type) {
        return new RecordRows<>(type);
    }

    /**
     * Rows of a statement that names its keys as {@code in (:keys)}; its other parameters are bound already. For no key there is no
     * row and no question: SQL knows no empty list.
     */
    public static <T extends Record> List<T> among(StatementSpec statement, Collection<?> keys, Class<T> type) {
        return keys.isEmpty()
                ? List.of()
                : statement.param("keys", keys).query(of(type)).list();
    }

    @Override
    public T mapRow(ResultSet row, int rowNumber) throws SQLException {
        if (columns == null) {
            columns = columnsOf(row.getMetaData());
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, columns[i], components[i].getType());
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private int[] columnsOf(ResultSetMetaData result) throws SQLException {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            byName.put(JdbcUtils.lookupColumnName(result, i).toLowerCase(Locale.ROOT), i);
        }
        int[] found = new int[components.length];
        for (int i = 0; i < found.length; i++) {
            String column = JdbcUtils.convertPropertyNameToUnderscoreName(components[i].getName());
            Integer index = byName.get(column);
            if (index == null) {
                throw new SQLException("No column " + column + " for "
                        + constructor.getDeclaringClass().getSimpleName() + " among " + byName.keySet());
            }
            found[i] = index;
        }
        return found;
    }

    private static Object value(ResultSet row, int column, Class<?> type) throws SQLException {
        if (!type.isEnum()) {
            return JdbcUtils.getResultSetValue(row, column, type);
        }
        String name = row.getString(column);
        return name == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new SQLException("No " + type.getSimpleName() + " " + name));
    }
}
