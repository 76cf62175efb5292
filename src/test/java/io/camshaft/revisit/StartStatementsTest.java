package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.support.CountedDatabase;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What the start of one more call costs, in a portion. Rows are written in batches; questions are what takes the time. */
@WholeApplication
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:counted;DB_CLOSE_DELAY=-1")
@Import(CountedDatabase.class)
class StartStatementsTest {

    private static final int FEW = 4;
    private static final int MANY = 24;
    /** A portion asks for its calls, groups and clocks together; one more call asks nothing more. */
    private static final int MOST_QUESTIONS = 0;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private RevisitSelection selection;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Rows rows;

    private long next = 900_000;

    @BeforeEach
    void organisation() {
        people.ensure();
        tidy();
    }

    @AfterEach
    void tidy() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("revisitCall")
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "left over"));
        rows.change("delete from customer_contact");
        rows.change("delete from revisit_call");
    }

    @Test
    void oneMoreCallOfAPortionAsksHardlyAnything() {
        questions(FEW);
        int few = questions(FEW);
        int many = questions(MANY);

        double each = (many - few) / (double) (MANY - FEW);
        assertThat(each)
                .as("of one more call; all questions: %s", CountedDatabase.COUNT.texts())
                .isLessThanOrEqualTo(MOST_QUESTIONS);
    }

    private int questions(int calls) {
        LocalDate day = LocalDate.parse("2026-05-26");
        for (int i = 0; i < calls; i++) {
            long id = next++;
            String caller = i % 2 == 0 ? "'DEALER', 'D1001', " : "'CALL_CENTRE', 'HQ', ";
            rows.change(
                    "insert into customer (id, kind, card, state, source, generation, created_at, changed_at, changed_by, version)"
                            + " values (" + id + ", 'PERSON', 'C', 'ACTIVE', 'FORM', 1, now(), now(), 'test', 1)");
            rows.change(
                    "insert into revisit_call (occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id,"
                            + " dealer_code, due_on, chosen_on, run_no, state, release_on) values ('VISIT', -" + id
                            + ", 'NEW_BODY', " + caller + id + ", 1, 'D1001', date '" + day + "', date '"
                            + day
                            + "', 1, 'RELEASED', date '" + day + "')");
        }
        CountedDatabase.COUNT.reset();
        assertThat(selection.startPortion()).isFalse();
        int questions = CountedDatabase.COUNT.kinds().select();
        assertThat(rows.count("select count(*) from revisit_call where state = 'RELEASED'"))
                .isZero();
        return questions;
    }
}
