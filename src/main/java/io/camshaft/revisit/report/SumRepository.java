package io.camshaft.revisit.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds the counts of a period up into the tables that pages of many dealers read. */
@Repository
class SumRepository {

    private static final List<String> CALLS =
            Measure.COUNTED.stream().map(Measure::column).toList();
    private static final List<String> NOTICES = List.of("amount");

    private static final List<Sum> SUMS = List.of(
            new Sum("revisit_report_dealer", "revisit_report_calls", "dealer_code", CALLS),
            new Sum("revisit_report_point", "revisit_report_calls", "time_point, actor", CALLS),
            new Sum("revisit_report_dealer_notices", "revisit_report_notices", "dealer_code, measure", NOTICES),
            new Sum("revisit_report_point_notices", "revisit_report_notices", "time_point, measure", NOTICES));

    private final JdbcClient jdbc;

    SumRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param keys columns that tell the sums apart, @param amounts columns that are added up */
    private record Sum(String table, String of, String keys, List<String> amounts) {

        private Stream<String> statements() {
            String summed = amounts.stream().map("sum(%s)"::formatted).collect(Collectors.joining(", "));
            return Stream.of(
                    "delete from " + table + " where span = :span and begins_on = :begins",
                    "insert into " + table + " (span, begins_on, " + keys + ", " + String.join(", ", amounts)
                            + ") select span, begins_on, " + keys + ", " + summed + " from " + of
                            + " where span = :span and begins_on = :begins group by span, begins_on, " + keys);
        }
    }

    /** In the transaction that counted the period. */
    void add(Period period) {
        SUMS.stream().flatMap(Sum::statements).forEach(sql -> jdbc.sql(sql)
                .param("span", period.span().name())
                .param("begins", period.begins())
                .update());
    }
}
