package io.camshaft.platform.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Rows that one statement inserts, however many there are: the database gets a list for each column. A batch would be a statement for
 * each row, and of a small row PostgreSQL takes longer for the statement than for the row. Runs on H2 and PostgreSQL.
 *
 * @param <T> what a row is made of
 */
public final class ManyRows<T> {

    private final String table;
    private final List<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();
    private List<String> key = List.of();

    private ManyRows(String table, Collection<T> rows) {
        this.table = table;
        this.rows = List.copyOf(rows);
    }

    /** Columns come next; they are inserted in the order of the rows. */
    public static <T> ManyRows<T> into(String table, Collection<T> rows) {
        return new ManyRows<>(table, rows);
    }

    public ManyRows<T> text(String column, Function<T, String> value) {
        return with(column, "varchar", "varchar", value);
    }

    public ManyRows<T> number(String column, Function<T, ? extends Number> value) {
        return with(column, "bigint", "int8", row -> {
            Number number = value.apply(row);
            return number == null ? null : number.longValue();
        });
    }

    public ManyRows<T> flag(String column, Function<T, Boolean> value) {
        return with(column, "boolean", "bool", value);
    }

    public ManyRows<T> moment(String column, Function<T, OffsetDateTime> value) {
        return with(column, "timestamp with time zone", "timestamptz", value);
    }

    /**
     * Rows whose key is in the table already are left out; what the table has stays. Each is looked up by itself: joined to the rows
     * PostgreSQL reads the whole table where it took it for a small one.
     */
    public ManyRows<T> unlessThere(String... columns) {
        key = List.of(columns);
        return this;
    }

    /** Asks nothing where there is no row. Returns how many were inserted. */
    public int insert(JdbcOperations jdbc) {
        return rows.isEmpty() ? 0 : jdbc.update(sql(), this::bind);
    }

    private ManyRows<T> with(String column, String type, String driverType, Function<T, ?> value) {
        columns.add(new Column<>(column, type, driverType, value));
        return this;
    }

    private String sql() {
        String names = joined(", ", Column::name);
        String lists = joined(", ", column -> "cast(? as " + column.type() + " array)");
        String there = key.stream()
                .map(column -> table + "." + column + " = given." + column)
                .collect(Collectors.joining(" and "));
        return "insert into " + table + " (" + names + ") select " + names + " from unnest(" + lists
                + ") with ordinality as given(" + names + ", place)"
                + (key.isEmpty() ? "" : " where 0 = (select count(*) from " + table + " where " + there + ")")
                + " order by place";
    }

    private String joined(String between, Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(between));
    }

    private void bind(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Object[] values = rows.stream().map(column.value()).toArray();
            statement.setArray(i + 1, connection.createArrayOf(column.driverType(), values));
        }
    }

    /** @param driverType what PostgreSQL calls the type of an element */
    private record Column<T>(String name, String type, String driverType, Function<T, ?> value) {}
}
