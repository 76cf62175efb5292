package io.camshaft.platform.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The months of {@link DayCounts}: sums of its counted days. */
final class MonthCounts {

    /** Goes before the days. */
    static final String READ =
            """
            select s.dealer_code, $columns from $name_month s where s.begins_on between :monthsFrom and :monthsUntil $dealers
            union all
            """;

    /** In the transaction of the days, after them: earlier months in which days were counted anew, then all since the given month. */
    static final List<String> COUNT = List.of(
            """
            delete from $name_month where begins_on < :months and exists (select 1 from $name_changed m
                where m.taken = 1 and m.dealer_code = $name_month.dealer_code
                    and m.on_day >= $name_month.begins_on and m.on_day < $name_month.begins_on + interval '1' month)
            """,
            """
            insert into $name_month (begins_on, dealer_code, $columns)
            select m.begins_on, s.dealer_code, $summedDays from $name_count s
            join (select distinct cast(date_trunc('month', on_day) as date) as begins_on, dealer_code from $name_changed
                    where taken = 1 and on_day < :months) m
                on m.dealer_code = s.dealer_code and s.$day >= m.begins_on and s.$day < m.begins_on + interval '1' month
            group by m.begins_on, s.dealer_code
            """,
            "delete from $name_month where begins_on >= :months",
            """
            insert into $name_month (begins_on, dealer_code, $columns)
            select cast(date_trunc('month', s.$day) as date), s.dealer_code, $summedDays from $name_count s
            where s.$day >= :months group by cast(date_trunc('month', s.$day) as date), s.dealer_code
            """);

    private MonthCounts() {}

    /**
     * Which whole months are read, and which days before and after them: all are before where there is no whole month.
     *
     * @param until last counted day that is asked for; may be before the first
     */
    static Map<String, LocalDate> parts(LocalDate from, LocalDate until, boolean byMonth) {
        LocalDate first = from.plusMonths(1).minusDays(1).withDayOfMonth(1);
        LocalDate end = until.plusDays(1).withDayOfMonth(1);
        return byMonth && first.isBefore(end)
                ? parts(first.minusDays(1), first, end.minusDays(1), end)
                : parts(until, end, end.minusDays(1), until.plusDays(1));
    }

    private static Map<String, LocalDate> parts(
            LocalDate daysUntil, LocalDate monthsFrom, LocalDate monthsUntil, LocalDate daysFrom) {
        return Map.of(
                "daysUntil", daysUntil, "monthsFrom", monthsFrom, "monthsUntil", monthsUntil, "daysFrom", daysFrom);
    }
}
