package io.camshaft.revisit.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.camshaft.revisit.quality.DataQuality.Counted;
import io.camshaft.revisit.quality.RecordCheckRepository.Said;
import io.camshaft.revisit.quality.RecordCheckRepository.Stamp;
import io.camshaft.revisit.quality.RecordCheckRepository.Subject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks of records by day and month are those of the rows at any moment; run on H2 and on PostgreSQL by the two subclasses. */
abstract class RecordCheckCountTables {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-08");
    private static final LocalDate FIRST = LocalDate.parse("2025-03-10");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-06-08T10:00+08:00");
    private static final List<String> DEALERS = List.of("D1", "D2", "D3");

    private HikariDataSource database;
    private JdbcClient jdbc;
    private CheckCountRepository counts;
    private RecordCheckRepository checks;
    private TransactionTemplate transaction;
    private long calls;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void threeDealersAreAskedAboutEveryThirdDay() {
        // Each statement would open a connection.
        HikariConfig pooled = new HikariConfig();
        pooled.setDataSource(emptyDatabase());
        pooled.setMaximumPoolSize(3);
        database = new HikariDataSource(pooled);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/revisit")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        counts = new CheckCountRepository(jdbc);
        checks = new RecordCheckRepository(jdbc, counts);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            for (LocalDate day = FIRST; !day.isAfter(TODAY); day = day.plusDays(3)) {
                check("D1", day, CheckState.SUSPECTED);
                check("D1", day, CheckState.RIGHT);
                check("D2", day, CheckState.SUSPECTED);
            }
        });
        // Past those who tell.
        jdbc.sql("delete from record_check_changed").update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long check(String dealer, LocalDate day, CheckState state) {
        long call = ++calls;
        jdbc.sql(
                        """
                        insert into revisit_call (id, occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code,
                            due_on, chosen_on, run_no, state)
                        values (:call, 'SALE', :call, 'DAY_3', 'CALL_CENTRE', 'HQ', 1, 1, :dealer, :day, :day, 1, 'SUCCEEDED')
                        """)
                .param("call", call)
                .param("dealer", dealer)
                .param("day", day)
                .update();
        CheckOutcome outcome = state == CheckState.RIGHT ? CheckOutcome.RIGHT : CheckOutcome.WRONG;
        checks.insert(
                new Subject(call, 1, dealer, RecordField.CITY, 1),
                new Said(outcome, false, state, null),
                new Stamp(1, day, NOW, "feng.yu"));
        return jdbc.sql("select id from record_check where call_id = :call")
                .param("call", call)
                .query(Long.class)
                .single();
    }

    private void count(LocalDate today) {
        transaction.executeWithoutResult(status -> counts.count(today));
    }

    private void decide(long id, CheckState state) {
        transaction.executeWithoutResult(status -> checks.decide(id, state, "CALL", NOW));
    }

    private long suspected(String dealer, LocalDate from) {
        return jdbc.sql(
                        """
                        select id from record_check where dealer_code = :dealer and checked_on >= :from and state = 'SUSPECTED'
                        order by checked_on, id fetch first 1 rows only
                        """)
                .param("dealer", dealer)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Read, and compared with the rows. */
    private List<Counted> counted(LocalDate from, LocalDate until) {
        List<Counted> read = counts.counted(from, until, null);
        assertThat(read)
                .as("%s to %s", from, until)
                .isEqualTo(jdbc.sql(
                                """
                                select dealer_code, count(case when state in ('RIGHT', 'DISMISSED') then 1 end),
                                    count(case when state = 'SUSPECTED' then 1 end), count(case when state = 'CONFIRMED' then 1 end)
                                from record_check where checked_on between :from and :until
                                    and state in ('RIGHT', 'DISMISSED', 'SUSPECTED', 'CONFIRMED')
                                group by dealer_code order by dealer_code
                                """)
                        .param("from", from)
                        .param("until", until)
                        .query((row, number) ->
                                new Counted(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                        .list());
        assertThat(counts.counted(from, until, List.of("D2", "D9")))
                .isEqualTo(read.stream()
                        .filter(line -> line.dealerCode().equals("D2"))
                        .toList());
        return read;
    }

    private void everyPeriodIsThatOfTheRows() {
        for (Period period : Period.values()) {
            List.of("2025-03-10", "2025-12-31", "2026-01-01", "2026-05-31", "2026-06-07", "2026-06-08", "2026-06-30")
                    .forEach(day -> counted(period.from(LocalDate.parse(day)), period.until(LocalDate.parse(day))));
        }
        counted(FIRST, TODAY);
        counted(LocalDate.parse("2025-04-30"), LocalDate.parse("2025-06-01"));
        counted(LocalDate.parse("2025-05-02"), LocalDate.parse("2025-06-29"));
        counted(TODAY, TODAY);
        counted(TODAY.plusDays(1), TODAY.plusDays(40));
    }

    private void theMonthsAreTheSumsOfTheDays() {
        assertThat(jdbc.sql(
                                "select begins_on, dealer_code, found_right, suspected, confirmed from record_check_month order by 1, 2")
                        .query()
                        .listOfRows()
                        .toString())
                .isEqualTo(jdbc.sql(
                                """
                                select cast(date_trunc('month', checked_on) as date) as begins_on, dealer_code,
                                    sum(found_right) as found_right, sum(suspected) as suspected, sum(confirmed) as confirmed
                                from record_check_count group by cast(date_trunc('month', checked_on) as date), dealer_code order by 1, 2
                                """)
                        .query()
                        .listOfRows()
                        .toString());
    }

    @Test
    void everyPeriodIsThatOfTheRowsBeforeTheFirstCountAndAfterIt() {
        everyPeriodIsThatOfTheRows();

        count(TODAY);

        assertThat(rows("record_check_month")).isEqualTo(2 * 16);
        theMonthsAreTheSumsOfTheDays();
        everyPeriodIsThatOfTheRows();
    }

    @Test
    void aYearIsReadFromItsMonths() {
        count(TODAY);
        jdbc.sql("delete from record_check_count where checked_on < date '2026-06-01'")
                .update();

        counted(LocalDate.parse("2026-01-01"), TODAY);
        counted(LocalDate.parse("2025-04-01"), LocalDate.parse("2025-12-31"));
    }

    @Test
    void whatIsDecidedOfAPastDayShowsAtOnceAndWhenItWasCounted() {
        count(TODAY);
        for (String since : List.of("2025-03-10", "2025-06-30", "2026-04-28", "2026-05-30", "2026-06-05")) {
            decide(suspected("D1", LocalDate.parse(since)), CheckState.CONFIRMED);
            decide(suspected("D2", LocalDate.parse(since)), CheckState.DISMISSED);
            check("D3", LocalDate.parse(since), CheckState.RIGHT);
            List<Counted> told = counted(FIRST, TODAY);
            everyPeriodIsThatOfTheRows();

            count(TODAY);

            assertThat(counted(FIRST, TODAY)).isEqualTo(told);
            assertThat(rows("record_check_changed")).isZero();
            everyPeriodIsThatOfTheRows();
            theMonthsAreTheSumsOfTheDays();
        }
    }

    @Test
    void aChangeThatWasNotOverWhenTheMonthsWereCountedIsNotLost() {
        count(TODAY);
        long id = suspected("D1", LocalDate.parse("2025-10-01"));
        transaction.executeWithoutResult(status -> {
            checks.decide(id, CheckState.CONFIRMED, "CALL", NOW);
            // Another node counts and does not see it.
            count(TODAY);
        });
        assertThat(counted(FIRST, TODAY).get(0).confirmed()).isEqualTo(1);

        count(TODAY.plusDays(1));

        assertThat(counted(FIRST, TODAY).get(0).confirmed()).isEqualTo(1);
        theMonthsAreTheSumsOfTheDays();
    }

    @Test
    void aCountThatIsInterruptedChangesNothing() {
        count(TODAY);
        decide(suspected("D1", LocalDate.parse("2025-10-01")), CheckState.CONFIRMED);
        transaction.executeWithoutResult(status -> {
            counts.count(TODAY.plusDays(1));
            status.setRollbackOnly();
        });
        assertThat(rows("record_check_changed")).isEqualTo(1);
        everyPeriodIsThatOfTheRows();
        theMonthsAreTheSumsOfTheDays();
    }

    @Test
    void aChangeThatNobodyToldIsFoundTheNextMorningInTheMonthsToo() {
        count(TODAY);
        jdbc.sql("update record_check set state = 'DISMISSED' where state = 'SUSPECTED' and checked_on >= :day")
                .param("day", TODAY.minusDays(30))
                .update();

        count(TODAY.plusDays(1));

        everyPeriodIsThatOfTheRows();
        theMonthsAreTheSumsOfTheDays();
    }

    @Test
    void whateverHappensInWhateverOrderThePeriodsAreThoseOfTheRows() {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            LocalDate today = TODAY.minusDays(random.nextInt(90));
            count(today);
            for (int step = 0; step < 40; step++) {
                LocalDate day = FIRST.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(FIRST, today) + 1));
                switch (random.nextInt(4)) {
                    case 0 -> check(DEALERS.get(random.nextInt(3)), day, CheckState.values()[1 + random.nextInt(2)]);
                    case 1 ->
                        decide(
                                suspected(DEALERS.get(random.nextInt(2)), FIRST.plusDays(random.nextInt(200))),
                                random.nextBoolean() ? CheckState.CONFIRMED : CheckState.DISMISSED);
                    case 2 -> count(today);
                    default -> today = today.plusDays(random.nextInt(3));
                }
                counted(day, day.plusDays(random.nextInt(400)));
            }
            count(today);
            theMonthsAreTheSumsOfTheDays();
        }
    }
}
