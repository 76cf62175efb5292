package io.camshaft.platform.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and rewrites rows of the tables that modules declare. Names of tables and columns come from code, never from people.
 */
@Repository
class SealedTableRepository {

    private final JdbcClient jdbc;

    SealedTableRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with what is sealed and what the functions of its table want to see. */
    record Row(Map<String, Object> ids, Map<String, String> plain, Map<String, byte[]> sealed) {}

    boolean holds(SealedTable table, int generation) {
        return !byGeneration(table, generation, 1).isEmpty();
    }

    long count(SealedTable table, int generation) {
        return jdbc.sql("select count(*) from " + table.name() + " where generation = :generation")
                .param("generation", generation)
                .query(Long.class)
                .single();
    }

    /** By the index on the generation. */
    List<Row> byGeneration(SealedTable table, int generation, int limit) {
        return jdbc.sql(select(table) + "where generation = :generation fetch first " + limit + " rows only")
                .param("generation", generation)
                .query((row, number) -> row(table, row))
                .list();
    }

    /**
     * Rows with a value under one of the keys, whatever their generation says: reads the whole table.
     *
     * @param keyIds of one generation
     */
    List<Row> byKey(SealedTable table, Set<Integer> keyIds, int limit) {
        if (table.sealed().isEmpty()) {
            return List.of();
        }
        String begins = table.sealed().stream()
                .map(column ->
                        "substring(" + column.column() + " from 1 for " + KeyGeneration.PREFIX_BYTES + ") = :prefix")
                .collect(Collectors.joining(" or "));
        List<Row> rows = new ArrayList<>();
        for (int keyId : keyIds) {
            rows.addAll(jdbc.sql(select(table) + "where " + begins + " fetch first " + limit + " rows only")
                    .param("prefix", KeyGeneration.prefix(keyId))
                    .query((row, number) -> row(table, row))
                    .list());
        }
        return rows;
    }

    /**
     * Writes the row unless somebody else wrote it since it was read.
     *
     * @param values by column
     * @return true where it was written
     */
    boolean rewrite(SealedTable table, Row row, Map<String, Object> values, int generation) {
        String set =
                values.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        String same = Stream.concat(
                        row.ids().keySet().stream().map(column -> column + " = :id_" + column),
                        row.sealed().keySet().stream().map(column -> column + " is not distinct from :old_" + column))
                .collect(Collectors.joining(" and "));
        JdbcClient.StatementSpec update = jdbc.sql(
                        "update " + table.name() + " set " + set + ", generation = :generation where " + same)
                .param("generation", generation);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            update = update.param(value.getKey(), value.getValue());
        }
        for (Map.Entry<String, Object> id : row.ids().entrySet()) {
            update = update.param("id_" + id.getKey(), id.getValue());
        }
        for (Map.Entry<String, byte[]> old : row.sealed().entrySet()) {
            update = update.param("old_" + old.getKey(), old.getValue());
        }
        return update.update() == 1;
    }

    private static String select(SealedTable table) {
        Stream<String> sealed = table.sealed().stream().map(SealedTable.Sealed::column);
        return Stream.of(table.ids().stream(), table.plain().stream(), sealed)
                .flatMap(columns -> columns)
                .distinct()
                .collect(Collectors.joining(", ", "select ", " from " + table.name() + " "));
    }

    private static Row row(SealedTable table, ResultSet row) throws SQLException {
        Map<String, Object> ids = new HashMap<>();
        for (String column : table.ids()) {
            ids.put(column, row.getObject(column));
        }
        Map<String, String> plain = new HashMap<>();
        for (String column : table.plain()) {
            plain.put(column, row.getString(column));
        }
        Map<String, byte[]> sealed = new HashMap<>();
        for (SealedTable.Sealed column : table.sealed()) {
            sealed.put(column.column(), row.getBytes(column.column()));
        }
        return new Row(ids, plain, sealed);
    }
}
