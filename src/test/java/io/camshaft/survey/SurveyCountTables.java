package io.camshaft.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.survey.FollowUpRepository.Call;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures are those of the rows at any moment, counted or not; run on H2 and on PostgreSQL by the two subclasses. */
abstract class SurveyCountTables {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-26");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-26T10:00+08:00");

    private JdbcClient jdbc;
    private SurveyCountRepository counts;
    private SurveyRepository surveys;
    private AnswerRepository answers;
    private FollowUpRepository followUps;
    private TransactionTemplate transaction;
    private int occasions;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void twoDealersAskOnManyDays() {
        DataSource database = emptyDatabase();
        // The questions put in writing are asked by others; views of customers are not needed.
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/survey")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        counts = new SurveyCountRepository(jdbc);
        surveys = new SurveyRepository(jdbc, counts);
        answers = new AnswerRepository(jdbc, counts);
        followUps = new FollowUpRepository(jdbc, counts);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        for (LocalDate day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
            row("D1", day);
            row("D1", day);
            row("D2", day);
        }
    }

    /** Past every rule: nothing is told. */
    private void row(String dealer, LocalDate day) {
        jdbc.sql(
                        """
                        insert into survey (occasion, occasion_id, subject, customer_id, dealer_code, happened_on, state, chosen_at,
                            chosen_on, asked_at, expires_at, generation)
                        values ('VISIT', :id, 'VISIT', 1, :dealer, :day, 'ASKED', :now, :day, :now, :expires, 1)
                        """)
                .param("id", ++occasions)
                .param("dealer", dealer)
                .param("day", day)
                .param("now", NOW.minusDays(3))
                .param("expires", NOW.plusDays(4))
                .update();
    }

    private long survey(String dealer, LocalDate day) {
        return jdbc.sql("select min(id) from survey where dealer_code = :dealer and chosen_on = :day")
                .param("dealer", dealer)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private void count(LocalDate today) {
        transaction.executeWithoutResult(status -> counts.count(today));
    }

    private void answered(long id, int points) {
        transaction.executeWithoutResult(status -> {
            assertThat(answers.answer(id, new SurveyAnswer(points, null, null, Set.of(), null), null, 1, NOW))
                    .isTrue();
            if (points < 7) {
                followUps.open(id, NOW);
            }
        });
    }

    private List<Figures> figures(LocalDate from, LocalDate until) {
        List<Figures> read = counts.figures(from, until, null);
        assertThat(read).isEqualTo(FigureRows.of(jdbc, from, until));
        assertThat(counts.figures(from, until, List.of("D2", "D3")))
                .isEqualTo(read.stream()
                        .filter(line -> line.dealerCode().equals("D2"))
                        .toList());
        return read;
    }

    @Test
    void figuresAreThoseOfTheRowsBeforeTheFirstCountAndAfterIt() {
        answered(survey("D1", TODAY.minusDays(2)), 3);
        List<Figures> before = figures(FIRST, TODAY);

        count(TODAY);

        assertThat(figures(FIRST, TODAY)).isEqualTo(before);
        assertThat(rows("survey_changed")).isZero();
        // Two dealers; today goes on and is not counted.
        assertThat(rows("survey_count")).isEqualTo(2 * FIRST.datesUntil(TODAY).count());
        figures(TODAY, TODAY);
        figures(TODAY.minusDays(1), TODAY.minusDays(1));
        figures(TODAY.plusDays(1), TODAY.plusDays(9));
        figures(FIRST.minusDays(9), FIRST);
        assertThat(counts.figures(FIRST, TODAY, List.of())).isEmpty();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void whatHappensToASurveyOfAPastDayShowsAtOnceAndWhenItWasCounted() {
        count(TODAY);
        long content = survey("D1", TODAY.minusDays(60));
        long other = survey("D1", TODAY.minusDays(3));
        long third = survey("D2", TODAY.minusDays(3));
        List<Runnable> changes = List.of(
                () -> answered(content, 9),
                () -> answered(other, 2),
                () -> followUps.insert(other, new Call(1, FollowUpResult.SOLVED, null, NOW, "liu.yang"), 1),
                () -> followUps.solved(other, "PROCESS", "APOLOGISED", true, NOW),
                () -> answered(third, 5),
                () -> followUps.ended(third, FollowUpState.REFUSED, NOW),
                () -> surveys.asked(survey("D2", TODAY.minusDays(2)), "hash", NOW, NOW.plusDays(7), true),
                () -> surveys.notAsked(survey("D2", TODAY.minusDays(1)), SurveyState.NO_ADDRESS),
                () -> surveys.silent(NOW.minusDays(2)));
        for (Runnable change : changes) {
            transaction.executeWithoutResult(status -> change.run());
            List<Figures> told = figures(FIRST, TODAY);
            figures(TODAY.minusDays(3), TODAY.minusDays(3));

            count(TODAY);

            assertThat(figures(FIRST, TODAY)).isEqualTo(told);
            assertThat(rows("survey_changed")).isZero();
        }
    }

    @Test
    void aChangeThatWasNotOverWhenTheDaysWereCountedIsNotLost() {
        count(TODAY);
        long id = survey("D1", TODAY.minusDays(3));
        transaction.executeWithoutResult(status -> {
            answers.answer(id, new SurveyAnswer(9, null, null, Set.of(), null), null, 1, NOW);
            // Another node counts, twice, and does not see it.
            count(TODAY);
            count(TODAY);
        });
        assertThat(rows("survey_changed")).isEqualTo(1);
        assertThat(figures(FIRST, TODAY).get(0).answered()).isEqualTo(1);

        count(TODAY);

        assertThat(figures(FIRST, TODAY).get(0).answered()).isEqualTo(1);
    }

    @Test
    void aChangeThatNobodyToldIsFoundTheNextMorning() {
        count(TODAY);
        jdbc.sql("update survey set state = 'SILENT' where chosen_on = :day")
                .param("day", TODAY.minusDays(20))
                .update();
        assertThat(counts.figures(FIRST, TODAY, null).get(0).silent()).isZero();
        count(TODAY);
        assertThat(counts.figures(FIRST, TODAY, null).get(0).silent()).isZero();

        count(TODAY.plusDays(1));

        assertThat(figures(FIRST, TODAY).get(0).silent()).isEqualTo(2);
    }

    @Test
    void daysOfAStopAreCountedAfterIt() {
        count(TODAY.minusDays(70));
        figures(FIRST, TODAY);

        count(TODAY);

        figures(FIRST, TODAY);
        assertThat(rows("survey_count")).isEqualTo(2 * FIRST.datesUntil(TODAY).count());
    }
}
