package io.camshaft.support;

import io.camshaft.platform.protection.Protection;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;

/** Reads tables, past every rule of the application. */
public class Rows {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final DataSource dataSource;

    private final Protection protection;

    Rows(DataSource dataSource, Protection protection) {
        this.protection = protection;
        this.jdbc = JdbcClient.create(dataSource);
        this.template = new JdbcTemplate(dataSource);
        this.dataSource = dataSource;
    }

    public JdbcClient sql() {
        return jdbc;
    }

    /** The one row, column names in lower case as the driver is not agreed on them. */
    public Map<String, Object> one(String sql, Object... arguments) {
        return jdbc.sql(sql).params(List.of(arguments)).query().singleRow();
    }

    public long count(String sql, Object... arguments) {
        return jdbc.sql(sql).params(List.of(arguments)).query(Long.class).single();
    }

    public List<String> texts(String sql, Object... arguments) {
        return jdbc.sql(sql).params(List.of(arguments)).query(String.class).list();
    }

    public String text(String sql, Object... arguments) {
        return texts(sql, arguments).stream().findFirst().orElseThrow(() -> new AssertionError("No row: " + sql));
    }

    /** The first sealed value of the query, opened as a value of the field. */
    public String opened(String field, String sql, Object... arguments) {
        List<byte[]> sealed = jdbc.sql(sql)
                .params(List.of(arguments))
                .query((row, number) -> row.getBytes(1))
                .list();
        return protection.open(field, sealed.get(0));
    }

    public BigDecimal number(String sql, Object... arguments) {
        return jdbc.sql(sql).params(List.of(arguments)).query(BigDecimal.class).single();
    }

    public void change(String sql, Object... arguments) {
        jdbc.sql(sql).params(List.of(arguments)).update();
    }

    /** "table.column" of the engine where the text is stored, in text or bytes; deployed models are left out. */
    public Set<String> engineColumnsHolding(String text) {
        Set<String> found = new TreeSet<>();
        for (String table : engineTables()) {
            template.query("select * from " + table, row -> {
                var columns = row.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (printed(row.getObject(i)).contains(text)) {
                        found.add((table + "." + columns.getColumnName(i)).toLowerCase(java.util.Locale.ROOT));
                    }
                }
            });
        }
        return found;
    }

    private List<String> engineTables() {
        try {
            return JdbcUtils.extractDatabaseMetaData(dataSource, metadata -> {
                List<String> names = new java.util.ArrayList<>();
                try (var tables = metadata.getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
                    while (tables.next()) {
                        String name = tables.getString("TABLE_NAME");
                        if (name.toLowerCase(java.util.Locale.ROOT).startsWith("act_")) {
                            names.add(name);
                        }
                    }
                }
                return names;
            });
        } catch (org.springframework.jdbc.support.MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String printed(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof java.sql.Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return String.valueOf(value);
    }
}
