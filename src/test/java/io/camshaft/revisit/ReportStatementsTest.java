package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camshaft.support.CountedDatabase;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Pages of all dealers ask the database as often for one dealer as for many. */
@WholeApplication
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:counted;DB_CLOSE_DELAY=-1")
@Import(CountedDatabase.class)
class ReportStatementsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private Rows rows;

    @BeforeEach
    void organisation() {
        people.ensure();
        tidy();
    }

    @AfterEach
    void tidy() {
        List.of("record_check_count", "revisit_report_dealer", "survey_count", "survey_follow_up", "survey")
                .forEach(table -> rows.change("delete from " + table));
        rows.change("update record_check_run set counted_until = null");
        rows.change("update survey_run set counted_until = null");
    }

    /** Counted, so that no call is needed. */
    private void dealer(String code) {
        rows.change("update record_check_run set counted_until = date '2026-05-30'");
        rows.change("insert into record_check_count (checked_on, dealer_code, found_right, suspected, confirmed)"
                + " values (date '2026-05-20', '" + code + "', 1, 1, 1)");
        rows.change("update survey_run set counted_until = date '2026-05-30'");
        rows.change(
                "insert into survey_count (chosen_on, dealer_code, visits, asked, late, answered, silent, points, dissatisfied,"
                        + " open, solved, solved_in_time) values (date '2026-05-20', '" + code
                        + "', 9, 8, 0, 7, 1, 63, 0, 0, 0, 0)");
        rows.change(
                "insert into revisit_report_dealer (span, begins_on, dealer_code, succeeded, failed, refused, wrong_number, missed,"
                        + " waiting, merged, opted_out, over_budget, cancelled, satisfied, neutral, dissatisfied)"
                        + " values ('MONTH', date '2026-05-01', '" + code
                        + "', 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)");
    }

    private int questions(String address, String expected) throws Exception {
        CountedDatabase.COUNT.reset();
        String page = mvc.perform(get(address).with(user("shen.bin")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(expected);
        return CountedDatabase.COUNT.kinds().select();
    }

    @Test
    void satisfaction() throws Exception {
        String page = "/surveys?from=2026-05-01&until=2026-05-30";
        dealer("D1001");
        int one = questions(page, "Binhai");
        dealer("D1002");
        dealer("D2001");

        int three = questions(page, "Tianhe");

        assertThat(three).as(() -> CountedDatabase.COUNT.texts().toString()).isEqualTo(one);
    }

    /** Rights are asked for at many places of a page; what they rest on is read once. */
    @Test
    void rolesAreReadOnceForAPage() throws Exception {
        for (String page : List.of("/surveys", "/revisits/reports", "/revisits/quality", "/cases")) {
            questions(page, "<h1>");

            assertThat(CountedDatabase.COUNT.texts().entrySet().stream()
                            .filter(sql -> sql.getKey().contains("from working_calendar"))
                            .mapToInt(sql -> sql.getValue()))
                    .as(page)
                    .allMatch(times -> times == 1);
            assertThat(CountedDatabase.COUNT.texts().entrySet().stream()
                            .filter(sql -> sql.getKey().contains("from person_role r join person"))
                            .mapToInt(sql -> sql.getValue())
                            .sum())
                    .as(page)
                    .isLessThanOrEqualTo(3);
        }
    }

    private void followedUp(int visit) {
        rows.change(
                "insert into survey (occasion, occasion_id, subject, customer_id, dealer_code, happened_on, state, chosen_at, chosen_on,"
                        + " asked_at, asked_late, answered_at, overall, generation) values ('VISIT', " + visit
                        + ", 'VISIT', 1, 'D1001', date '2026-05-20', 'ANSWERED', now(), date '2026-05-20', now(), false, now(), 3, 1)");
        rows.change(
                "insert into survey_follow_up (survey_id, state, opened_at, cause_code, measure_code, solved_in_time, ended_at)"
                        + " select id, 'SOLVED', answered_at, 'PROCESS', 'APOLOGISED', true, answered_at from survey where occasion_id = "
                        + visit);
    }

    @Test
    void followUpsOfADealer() throws Exception {
        String page = "/surveys?from=2026-05-01&until=2026-05-30&dealer=D1001";
        followedUp(1);
        int one = questions(page, "SVY-");
        followedUp(2);
        followedUp(3);

        int three = questions(page, "SVY-");

        assertThat(three).as(() -> CountedDatabase.COUNT.texts().toString()).isEqualTo(one);
    }

    @Test
    void dataQualityAndReports() throws Exception {
        for (String page : List.of("/revisits/quality?on=2026-05-26", "/revisits/reports?period=2026-05")) {
            tidy();
            dealer("D1001");
            int one = questions(page, page.contains("quality") ? "Binhai" : ">7</a>");
            dealer("D1002");
            dealer("D2001");

            int three = questions(page, page.contains("quality") ? "Tianhe" : ">21</a>");

            assertThat(three).as("%s: %s", page, CountedDatabase.COUNT.texts()).isEqualTo(one);
        }
    }
}
