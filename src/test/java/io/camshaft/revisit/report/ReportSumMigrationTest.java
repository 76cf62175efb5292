package io.camshaft.revisit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.support.Postgres;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation that has counted for years keeps its counts: what is added up of them is there after the change of the tables. */
class ReportSumMigrationTest {

    private static final String AMOUNTS =
            "succeeded, failed, refused, wrong_number, missed, waiting, merged, opted_out, over_budget, cancelled, satisfied,"
                    + " neutral, dissatisfied";

    @Test
    void onH2() {
        fills(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }

    @Test
    void onPostgres() {
        fills(Postgres.freshDatabase());
    }

    private static void fills(DataSource database) {
        migrate(database, "146");
        JdbcClient jdbc = JdbcClient.create(database);
        int number = 0;
        for (String period :
                new String[] {"'MONTH', date '2026-04-01'", "'MONTH', date '2026-05-01'", "'WEEK', date '2026-05-25'"
                }) {
            for (String dealer : new String[] {"D1", "D2"}) {
                for (String point : new String[] {"DAY_3", "DAY_7"}) {
                    number++;
                    calls(jdbc, period, dealer, "DEALER", point, number);
                    calls(jdbc, period, dealer, "CALL_CENTRE", point, 10 * number);
                    notices(jdbc, period, dealer, point, "WAITING", number);
                    notices(jdbc, period, dealer, point, "LATE", 100 * number);
                }
            }
            notices(jdbc, period, "", "NONE", "PRICE", 7);
        }
        checks(jdbc, "2026-04-30", "D1", 1);
        checks(jdbc, "2026-05-01", "D1", 20);
        checks(jdbc, "2026-05-31", "D1", 300);
        checks(jdbc, "2026-05-31", "D2", 4000);

        migrate(database, "148");

        ReportSumTables.areTheCountsAddedUp(jdbc);
        assertThat(jdbc.sql("select count(*) from revisit_report_dealer where begins_on = date '2026-05-01'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "select begins_on, dealer_code, found_right, suspected, confirmed from record_check_month order by 1, 2")
                        .query((row, at) -> row.getString(1) + " " + row.getString(2) + " " + row.getInt(3) + " "
                                + row.getInt(4) + " " + row.getInt(5))
                        .list())
                .containsExactly("2026-04-01 D1 1 2 3", "2026-05-01 D1 320 640 960", "2026-05-01 D2 4000 8000 12000");
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/revisit")
                .target(version)
                .load()
                .migrate();
    }

    private static void calls(JdbcClient jdbc, String period, String dealer, String actor, String point, int number) {
        jdbc.sql("insert into revisit_report_calls (span, begins_on, dealer_code, actor, time_point, " + AMOUNTS
                        + ") values ("
                        + period
                        + ", :dealer, :actor, :point, :n, :n + 1, :n + 2, :n + 3, :n + 4, :n + 5, :n + 6, :n + 7, :n + 8,"
                        + " :n + 9, :n + 10, :n + 11, :n + 12)")
                .param("dealer", dealer)
                .param("actor", actor)
                .param("point", point)
                .param("n", number)
                .update();
    }

    private static void notices(
            JdbcClient jdbc, String period, String dealer, String point, String measure, int amount) {
        jdbc.sql(
                        "insert into revisit_report_notices (span, begins_on, dealer_code, time_point, measure, amount) values ("
                                + period + ", :dealer, :point, :measure, :amount)")
                .param("dealer", dealer)
                .param("point", point)
                .param("measure", measure)
                .param("amount", amount)
                .update();
    }

    private static void checks(JdbcClient jdbc, String day, String dealer, int amount) {
        jdbc.sql(
                        "insert into record_check_count (checked_on, dealer_code, found_right, suspected, confirmed) values (date '"
                                + day + "', :dealer, :n, 2 * :n, 3 * :n)")
                .param("dealer", dealer)
                .param("n", amount)
                .update();
    }
}
