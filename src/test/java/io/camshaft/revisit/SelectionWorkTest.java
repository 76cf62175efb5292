package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.revisit.SelectionRepository.Choice;
import io.camshaft.support.Postgres;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How many rows PostgreSQL reads for a day that its statistics know nothing of, as every new day is. */
class SelectionWorkTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-08");
    private static final int CALLS = 3_000;
    private static final int CALLED_BEFORE = 300;
    private static final int PORTION = 50;
    /** Each call is compared with those of its customer; with those of the day it would be 3,000. */
    private static final int ROWS_FOR_EACH = 30;

    private final DataSource database = Postgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final SelectionRepository selection = new SelectionRepository(jdbc, table -> {});

    @BeforeEach
    void countedAYearAgo() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        calls(1, DAY.minusYears(1), CALLS / 10);
        jdbc.sql("analyze revisit_call").update();
    }

    @Test
    void aCallIsComparedWithThoseOfItsCustomerHoweverOldTheStatisticsAre() {
        calls(1, DAY.minusDays(2), CALLED_BEFORE);

        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            calls(2, DAY, CALLS);
            long before = read();
            int merged = selection.merge(new Choice(DAY, DAY, 2), 3);
            int left = selection.keepBudget(
                    new Choice(DAY, DAY, 2), TimePoint.Occasion.SALE, new ContactRules.Budget(1, 30));

            assertThat(merged).isEqualTo(CALLED_BEFORE);
            assertThat(left).isZero();
            assertThat(read() - before).isLessThan(ROWS_FOR_EACH * CALLS);
        });
    }

    @Test
    void aPortionIsStartedWithoutLookingThroughEverythingThatIsReleased() {
        ReleaseRepository releases = new ReleaseRepository(jdbc);
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            calls(2, DAY, CALLS);
            jdbc.sql("update revisit_call set state = 'RELEASED' where run_no = 2")
                    .update();
            List<Long> portion = releases.released(PORTION);
            long before = read();

            assertThat(releases.started(portion)).isTrue();
            assertThat(read() - before).isLessThan(ROWS_FOR_EACH * PORTION);
        });
    }

    /** One for each of the first customers. */
    private void calls(int runNo, LocalDate due, int customers) {
        jdbc.sql(
                        """
                        insert into revisit_call (occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code,
                            due_on, chosen_on, run_no, state)
                        select 'SALE', :run * 100000 + n + (date '2030-01-01' - cast(:due as date)) * 1000000, 'THREE_DAYS', 'DEALER',
                            'D1001', n, n, 'D1001', :due, :due, :run, 'PLANNED'
                        from generate_series(1, :customers) n
                        """)
                .param("run", runNo)
                .param("due", due)
                .param("customers", customers)
                .update();
    }

    /** Rows of calls that this transaction has read. */
    private long read() {
        return jdbc.sql(
                        """
                        select coalesce(sum(seq_tup_read + idx_tup_fetch), 0) from pg_stat_xact_user_tables where relname = 'revisit_call'
                        """)
                .query(Long.class)
                .single();
    }
}
