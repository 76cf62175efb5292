package io.camshaft.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements that pass a data source, by kind and by text. A batch counts as many statements as it has rows, so
 * that the count does not depend on how rows are sent.
 */
public final class StatementCount {

    private final Map<String, AtomicInteger> byText = new ConcurrentHashMap<>();

    /** The data source with every statement counted. */
    public DataSource counting(DataSource database) {
        return new Counting(database);
    }

    public void reset() {
        byText.clear();
    }

    /** Statements since the last reset by kind: select, insert, update, delete, other. */
    public Kinds kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        byText.forEach((text, times) -> kinds.merge(kindOf(text), times.get(), Integer::sum));
        return new Kinds(
                kinds.getOrDefault("select", 0),
                kinds.getOrDefault("insert", 0),
                kinds.getOrDefault("update", 0),
                kinds.getOrDefault("delete", 0),
                kinds.getOrDefault("other", 0));
    }

    /** Texts of the statements since the last reset and how often each came, most frequent first. */
    public Map<String, Integer> texts() {
        return byText.entrySet().stream()
                .sorted((a, b) -> b.getValue().get() - a.getValue().get())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(), (a, b) -> a, LinkedHashMap::new));
    }

    private void add(String sql) {
        byText.computeIfAbsent(sql.strip().replaceAll("\\s+", " "), any -> new AtomicInteger())
                .incrementAndGet();
    }

    private static String kindOf(String sql) {
        String first = sql.split("\\W", 2)[0].toLowerCase(Locale.ROOT);
        return switch (first) {
            case "select", "insert", "update", "delete" -> first;
            default -> "other";
        };
    }

    /** Numbers of statements by kind. */
    public record Kinds(int select, int insert, int update, int delete, int other) {

        public int total() {
            return select + insert + update + delete + other;
        }

        public Kinds plus(Kinds more) {
            return new Kinds(
                    select + more.select,
                    insert + more.insert,
                    update + more.update,
                    delete + more.delete,
                    other + more.other);
        }
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(Connection.class, super.getConnection(), null);
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return counted(Connection.class, super.getConnection(username, password), null);
        }
    }

    private <T> T counted(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            String name = method.getName();
            boolean runs = name.equals("addBatch") || name.startsWith("execute") && !name.endsWith("Batch");
            if (runs && sql != null) {
                add(args != null && args[0] instanceof String own ? own : sql);
            }
            try {
                Object answer = method.invoke(target, args);
                if (answer instanceof java.sql.Statement
                        && name.matches("prepareStatement|prepareCall|createStatement")) {
                    return countedStatement(method.getReturnType(), answer, args);
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @SuppressWarnings("unchecked")
    private Object countedStatement(Class<?> type, Object statement, Object[] args) {
        String sql = args != null && args[0] instanceof String text ? text : "";
        return counted((Class<Object>) type, statement, sql);
    }
}
