package io.camshaft.platform.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sums by dealer over rows that have a day and a dealer, quick whatever the number of rows: past days are counted into a table, and
 * what may differ from it is counted when asked. That is every day that was not counted yet, and every day of a dealer in which a row
 * changed since: whoever changes a row says so in the same transaction ({@link #changed}), so the sums are those of the rows at any
 * moment. A change that was not told is found by the next morning's count of the last 45 days.
 *
 * <p>A source that is asked for years keeps its counts by month too: sums of the counted days, written with them. Whole months are
 * read there, the days at both ends as days; of a changed day the month is right when what was counted is taken away and the rows
 * are added.
 *
 * <p>Not a bean: the repository of the rows makes its own.
 */
public final class DayCounts {

    /** Days that the first count of a day counts anew. */
    private static final int ANEW = 45;

    private static final LocalDate BEFORE_ALL = LocalDate.of(1990, 1, 1);

    private static final String READ =
            """
            select dealer_code, $summedAgain from (
                $months
                select s.dealer_code, $columns from $name_count s where s.$day between :from and :daysUntil $dealers
                union all
                select s.dealer_code, $columns from $name_count s where s.$day between :daysFrom and :counted $dealers
                union all
                select s.dealer_code, $minus from $name_count s
                join (select distinct on_day, dealer_code from $name_changed where on_day between :from and :counted) m
                    on m.on_day = s.$day and m.dealer_code = s.dealer_code
                where s.$day between :from and :counted $dealers
                union all
                select s.dealer_code, $sums from $rows
                join (select distinct on_day, dealer_code from $name_changed where on_day between :from and :counted) m
                    on m.on_day = s.$day and m.dealer_code = s.dealer_code
                where s.$day between :from and :counted $dealers group by s.dealer_code
                union all
                select s.dealer_code, $sums from $rows where s.$day between :live and :until $dealers group by s.dealer_code) t
            group by dealer_code order by dealer_code
            """;

    private static final String FORGET_CHANGED =
            """
            delete from $name_count where exists (select 1 from $name_changed m
                where m.taken = 1 and m.on_day = $name_count.$day and m.dealer_code = $name_count.dealer_code)
            """;

    private static final String COUNT_CHANGED =
            """
            insert into $name_count ($day, dealer_code, $columns) select s.$day, s.dealer_code, $sums from $rows
            join (select distinct on_day, dealer_code from $name_changed where taken = 1 and on_day < :from) m
                on m.on_day = s.$day and m.dealer_code = s.dealer_code
            group by s.$day, s.dealer_code
            """;

    private static final String COUNT_DAYS =
            """
            insert into $name_count ($day, dealer_code, $columns) select s.$day, s.dealer_code, $sums from $rows
            where s.$day between :from and :until group by s.$day, s.dealer_code
            """;

    private final JdbcClient jdbc;
    private final Source source;

    public DayCounts(JdbcClient jdbc, Source source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /**
     * What is counted. All are constants of the code and become SQL.
     *
     * @param name of the table; those of the counts, changes and months end with "_count", "_changed" and "_month"
     * @param run table of one row with counted_until
     * @param day column of the day
     * @param rows what follows "from", with s for the table itself
     * @param sums by column of the count what is summed over the rows
     * @param byMonth whether there is a table of months
     */
    public record Source(
            String name, String run, String day, String rows, LinkedHashMap<String, String> sums, boolean byMonth) {

        /** Without months. */
        public Source(String name, String run, String day, String rows, LinkedHashMap<String, String> sums) {
            this(name, run, day, rows, sums, false);
        }

        private String in(String sql) {
            return sql.replace("$name", name)
                    .replace("$day", day)
                    .replace("$rows", rows)
                    .replace("$columns", String.join(", ", sums.keySet()))
                    .replace("$summedAgain", all("cast(sum(%1$s) as bigint) as %1$s"))
                    .replace("$summedDays", all("sum(s.%1$s)"))
                    .replace("$minus", all("-s.%1$s as %1$s"))
                    .replace("$sums", all("coalesce(sum(%2$s), 0) as %1$s"));
        }

        private String all(String each) {
            return sums.entrySet().stream()
                    .map(sum -> each.formatted(sum.getKey(), sum.getValue()))
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * One line for each dealer that has any, by code.
     *
     * @param dealers null for all
     * @param line class of a record with dealerCode and the sums
     */
    public <T extends Record> List<T> sums(LocalDate from, LocalDate until, Collection<String> dealers, Class<T> line) {
        if (dealers != null && dealers.isEmpty()) {
            return List.of();
        }
        LocalDate counted = countedUntil("");
        LocalDate last = earlier(counted, until);
        Map<String, Object> values = new LinkedHashMap<>(MonthCounts.parts(from, last, source.byMonth()));
        values.put("from", from);
        values.put("counted", last);
        values.put("until", until);
        values.put("live", counted.isBefore(from) ? from : counted.plusDays(1));
        if (dealers != null) {
            values.put("dealers", dealers);
        }
        return jdbc.sql(source.in(READ.replace("$months", source.byMonth() ? MonthCounts.READ : "")
                        .replace("$dealers", dealers == null ? "" : "and s.dealer_code in (:dealers)")))
                .params(values)
                .query(RecordRows.of(line))
                .list();
    }

    private LocalDate countedUntil(String lock) {
        return jdbc
                .sql("select counted_until from " + source.run() + " where id = 1" + lock)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BEFORE_ALL);
    }

    /** Rows changed, or are about to change in this transaction. @param condition of s, a constant of the caller */
    public void changed(String condition, Map<String, ?> values) {
        jdbc.sql(source.in("insert into $name_changed (on_day, dealer_code, taken)"
                        + " select distinct s.$day, s.dealer_code, 0 from $name s where " + condition))
                .params(values)
                .update();
    }

    /**
     * Counts what changed, and the days that nobody counted yet, in the caller's transaction. Of several nodes one counts at a time.
     *
     * @param today is not counted: it goes on
     */
    public void count(LocalDate today) {
        LocalDate counted = countedUntil(" for update");
        LocalDate until = today.minusDays(1);
        boolean newDay = counted.isBefore(until);
        LocalDate from = newDay ? earlier(counted.plusDays(1), until.minusDays(ANEW)) : counted.plusDays(1);
        // What is told from here on stays, and is counted when asked.
        update("update $name_changed set taken = 1", Map.of());
        update(FORGET_CHANGED, Map.of());
        update(COUNT_CHANGED, Map.of("from", from));
        if (newDay) {
            Map<String, LocalDate> days = Map.of("from", from, "until", until);
            update("delete from $name_count where $day between :from and :until", days);
            update(COUNT_DAYS, days);
            jdbc.sql("update " + source.run() + " set counted_until = :until where id = 1")
                    .param("until", until)
                    .update();
        }
        if (source.byMonth()) {
            Map<String, LocalDate> months = Map.of("months", from.withDayOfMonth(1));
            MonthCounts.COUNT.forEach(sql -> update(sql, months));
        }
        update("delete from $name_changed where taken = 1", Map.of());
    }

    private void update(String sql, Map<String, ?> values) {
        jdbc.sql(source.in(sql)).params(values).update();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
