package io.camshaft.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Looks for planted personal values where none may be: in every column of every table of a database, the engine's included, and
 * in files and folders. Whatever can be read as text is read as text, numbers too; binary columns and files are searched for the
 * bytes of a value in the usual encodings, and unpacked where they are archives. Tables are read as streams.
 *
 * <p>Findings never repeat the value, only its kind, so that a test's report may be shown.
 */
public final class PersonalDataScan {

    private static final Set<Integer> BINARY = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
    private static final int ROWS_AT_ONCE = 500;

    private final List<PlantedValue> values = new ArrayList<>();
    /** Values by "place" and kind. */
    private final Map<String, Finding> found = new TreeMap<>();

    /**
     * @param place "table.column" in lower case, or the path of a file, with that of the entry inside an archive
     * @param kind of the value, as it was planted
     * @param count rows, or files
     */
    public record Finding(String place, String kind, long count) {}

    /** @param kind for example "name" or "phone" */
    public PersonalDataScan plant(String kind, String... plain) {
        for (String value : plain) {
            values.add(new PlantedValue(kind, value));
        }
        return this;
    }

    /** What is found in the tables of all schemas but the database's own. */
    public List<Finding> scan(DataSource database) {
        try (Connection connection = database.getConnection()) {
            // PostgreSQL reads a whole table into memory otherwise.
            connection.setAutoCommit(false);
            for (String table : tables(connection)) {
                scan(connection, table);
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return findings();
    }

    /** What is found in files, and in all files of folders. */
    public List<Finding> scan(Path... places) {
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    for (Map.Entry<String, byte[]> part : Archive.parts(file.toString(), Files.readAllBytes(file))
                            .entrySet()) {
                        values.stream()
                                .filter(value -> value.isInFile(part.getValue()))
                                .forEach(value -> note(part.getKey(), value));
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return findings();
    }

    private List<Finding> findings() {
        List<Finding> all = List.copyOf(found.values());
        found.clear();
        return all;
    }

    private void note(String place, PlantedValue value) {
        found.merge(
                place + " " + value.kind(),
                new Finding(place, value.kind(), 1),
                (before, one) -> new Finding(place, value.kind(), before.count() + 1));
    }

    /** Quoted names with their schema, so that reserved words are names like others. */
    private static List<String> tables(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String quote = database.getIdentifierQuoteString();
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                database.getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                if (!Set.of("information_schema", "pg_catalog").contains(schema.toLowerCase(java.util.Locale.ROOT))) {
                    names.add(Stream.of(schema, tables.getString("TABLE_NAME"))
                            .map(name -> quote + name.replace(quote, quote + quote) + quote)
                            .collect(Collectors.joining(".")));
                }
            }
        }
        return names;
    }

    private void scan(Connection connection, String table) throws SQLException {
        String name = table.substring(table.lastIndexOf('.') + 1).replace("\"", "");
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add((name + "." + rows.getMetaData().getColumnName(i)).toLowerCase(java.util.Locale.ROOT));
                }
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        scanValue(rows, i, columns.get(i - 1));
                    }
                }
            }
        }
    }

    private void scanValue(ResultSet rows, int column, String place) throws SQLException {
        if (BINARY.contains(rows.getMetaData().getColumnType(column))) {
            byte[] bytes = rows.getBytes(column);
            if (bytes != null) {
                scanBytes(bytes, place);
            }
            return;
        }
        String text = rows.getString(column);
        if (text != null) {
            String lower = text.toLowerCase(java.util.Locale.ROOT);
            values.stream().filter(value -> value.isInText(lower)).forEach(value -> note(place, value));
        }
    }

    private void scanBytes(byte[] bytes, String place) {
        List<byte[]> parts = List.copyOf(Archive.parts("", bytes).values());
        values.stream()
                .filter(value -> parts.stream().anyMatch(value::isInBytes))
                .forEach(value -> note(place, value));
    }
}
