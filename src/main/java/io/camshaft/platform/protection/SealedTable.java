package io.camshaft.platform.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table with sealed values, as {@link KeyRotation} must know it to rewrite its rows with newer keys. A module declares one bean
 * for each of its tables:
 *
 * <pre>SealedTable.of("contact_channel")
 *         .with("kind")
 *         .sealed("value_sealed", "channel.value")
 *         .token("tail_token", "channel.tail", row -> PhoneTail.of(row.get("kind"), row.get("value_sealed")))</pre>
 *
 * <p>The table has a column {@code generation} with an index: the generation of the oldest value in the row. Whoever writes all
 * sealed and token columns of a row sets it to {@link Protection#generation()}; whoever writes only some leaves it as it is.
 *
 * @param ids columns of the primary key
 * @param plain further columns that the functions want to see
 */
public record SealedTable(String name, List<String> ids, List<String> plain, List<Sealed> sealed, List<Token> tokens) {

    /** @param field function of the {@link #plain} columns of the row as texts, by column name */
    public record Sealed(String column, Function<Map<String, String>, String> field) {}

    /**
     * Functions of the row: its sealed columns opened and its {@link #plain} columns as texts, by column name; values may be null.
     *
     * @param normalised what the token is made of; null for no token
     */
    public record Token(
            String column,
            Function<Map<String, String>, String> field,
            Function<Map<String, String>, String> normalised) {}

    /** A table whose primary key is {@code id}. */
    public static SealedTable of(String name) {
        return new SealedTable(name, List.of("id"), List.of(), List.of(), List.of());
    }

    /** Another primary key. */
    public SealedTable ids(String... columns) {
        return new SealedTable(name, List.of(columns), plain, sealed, tokens);
    }

    public SealedTable with(String... columns) {
        return new SealedTable(name, ids, List.of(columns), sealed, tokens);
    }

    public SealedTable sealed(String column, String field) {
        return sealed(column, row -> field);
    }

    /** A column whose field depends on {@link #plain} columns. */
    public SealedTable sealed(String column, Function<Map<String, String>, String> field) {
        return new SealedTable(name, ids, plain, plus(sealed, new Sealed(column, field)), tokens);
    }

    public SealedTable token(String column, String field, Function<Map<String, String>, String> normalised) {
        return token(column, row -> field, normalised);
    }

    public SealedTable token(
            String column,
            Function<Map<String, String>, String> field,
            Function<Map<String, String>, String> normalised) {
        return new SealedTable(name, ids, plain, sealed, plus(tokens, new Token(column, field, normalised)));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
