package io.camshaft.revisit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of sums must be: the counts added up. */
public final class ReportSumTables {

    public static final List<String> TABLES = List.of(
            "revisit_report_dealer",
            "revisit_report_point",
            "revisit_report_dealer_notices",
            "revisit_report_point_notices");

    private static final String CALLS =
            String.join(", ", Measure.COUNTED.stream().map(Measure::column).toList());

    private ReportSumTables() {}

    public static void areTheCountsAddedUp(JdbcClient jdbc) {
        equal(jdbc, "revisit_report_dealer", "revisit_report_calls", "dealer_code", CALLS);
        equal(jdbc, "revisit_report_point", "revisit_report_calls", "time_point, actor", CALLS);
        equal(jdbc, "revisit_report_dealer_notices", "revisit_report_notices", "dealer_code, measure", "amount");
        equal(jdbc, "revisit_report_point_notices", "revisit_report_notices", "time_point, measure", "amount");
    }

    private static void equal(JdbcClient jdbc, String sums, String counts, String keys, String amounts) {
        String all = "span, begins_on, " + keys;
        assertThat(rows(jdbc, "select " + all + ", " + amounts + " from " + sums + " order by " + all))
                .as(sums)
                .isEqualTo(rows(
                        jdbc,
                        "select " + all + ", sum(" + amounts.replace(", ", "), sum(") + ") from " + counts
                                + " group by " + all + " order by " + all));
    }

    private static List<String> rows(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        cells.add(row.getString(i));
                    }
                    return cells.toString();
                })
                .list();
    }
}
