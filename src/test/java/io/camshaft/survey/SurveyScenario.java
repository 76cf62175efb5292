package io.camshaft.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.Customers;
import io.camshaft.support.Rows;
import io.camshaft.support.WalkedScenario;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Surveys, from the desks of those who call and the telephones of those who answer. */
abstract class SurveyScenario extends WalkedScenario implements FinishedVisits {

    @Autowired
    SurveyCountRepository counts;

    @Autowired
    Customers customers;

    @Autowired
    Answering answering;

    @Autowired
    Invitations invitations;

    @Override
    protected final String module() {
        return "survey";
    }

    @BeforeEach
    void nobodyWasAsked() {
        noSurveys();
    }

    @AfterEach
    void figuresAreThoseOfTheRows() {
        LocalDate from = LocalDate.parse("2020-01-01");
        LocalDate until = LocalDate.parse("2030-01-01");
        assertThat(counts.figures(from, until, null)).isEqualTo(FigureRows.of(rows.sql(), from, until));
    }

    @AfterEach
    void noTelephoneIsInTheEngine() {
        assertThat(rows.engineColumnsHolding(PHONE)).isEmpty();
    }

    @Override
    public Rows table() {
        return rows;
    }

    @Override
    public Customers register() {
        return customers;
    }

    @Override
    public ManagementService jobs() {
        return management;
    }

    @Override
    public Answering answers() {
        return answering;
    }
}
