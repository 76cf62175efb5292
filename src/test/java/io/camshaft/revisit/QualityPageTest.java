package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camshaft.revisit.quality.QualityCounting;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Data quality as those read it whom it is about. */
@WholeApplication
class QualityPageTest {

    private static final long CALL = 9_000_001;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @Autowired
    private QualityCounting counting;

    @BeforeEach
    void threeChecksOfDealerOne() {
        people.ensure();
        clear();
        time.set("2026-05-26T10:00+08:00");
        rows.change(
                "insert into revisit_call (id, occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code,"
                        + " due_on, chosen_on, run_no, state) values (" + CALL
                        + ", 'SALE', 900001, 'DAY_3', 'CALL_CENTRE', 'HQ', 1, 1, 'D1001', date '2026-05-20', date '2026-05-20', 1, 'SUCCEEDED')");
        check("NAME", "RIGHT", "RIGHT", 0);
        check("MOBILE", "WRONG", "CONFIRMED", 2);
        check("MAIL", "WRONG", "SUSPECTED", 1);
        check("CITY", "NOT_ASKED", "NOT_ASKED", 0);
    }

    private void check(String field, String outcome, String state, int confirmations) {
        rows.change(
                "insert into record_check (call_id, customer_id, dealer_code, field, subject_id, outcome, corrected, confirmations,"
                        + " state, generation, checked_on, checked_at, checked_by) values (" + CALL + ", 1, 'D1001', '"
                        + field + "', 1, '"
                        + outcome + "', false, " + confirmations + ", '" + state
                        + "', 1, date '2026-05-20', timestamp with time zone '2026-05-20 10:00:00+08:00', 'feng.yu')");
    }

    @AfterEach
    void clear() {
        rows.change("delete from record_check where call_id = " + CALL);
        // These are written past those who tell what they change.
        rows.change("delete from record_check_count");
        rows.change("delete from record_check_month");
        rows.change("delete from buyer_count");
        rows.change("update record_check_run set counted_until = null");
        rows.change("delete from revisit_call where id = " + CALL);
        time.reset();
    }

    private MockHttpServletResponse ask(String person, String address) throws Exception {
        return mvc.perform(get(address).with(user(person))).andReturn().getResponse();
    }

    @Test
    void headquartersSeesAllDealersAndEachNumberWithWhatItIsMadeOf() throws Exception {
        String page = ask("shen.bin", "/revisits/quality").getContentAsString();

        assertThat(page).contains("2026-05-01 to 2026-05-31", "D1001", "50 %", "1 of 2", "Call centre: 0 calls");
        assertThat(ask("shen.bin", "/revisits/quality?dealer=D1001&period=YEAR").getContentAsString())
                .contains("Telephone", "Wrong, counts", "Suspected", "/cases/RVC-" + CALL, "KPI-05", "KPI-06");
        assertThat(ask("shen.bin", "/revisits/quality?dealer=D1001&on=2019-05-20")
                        .getContentAsString())
                .contains("<dd>–</dd>")
                .doesNotContain("0 of 0");
        assertThat(ask("shen.bin", "/revisits/quality?on=2026-03-01").getContentAsString())
                .contains("Nothing was verified in these days.");
    }

    @Test
    void countedOrNotThePageIsTheSame() throws Exception {
        String asked = table(ask("shen.bin", "/revisits/quality"));
        counting.countChecks();

        assertThat(rows.count("select found_right from record_check_count where dealer_code = 'D1001'"))
                .isEqualTo(1);
        assertThat(table(ask("shen.bin", "/revisits/quality")))
                .contains("50 %", "1 of 2")
                .isEqualTo(asked);
    }

    private static String table(MockHttpServletResponse answer) throws Exception {
        String page = answer.getContentAsString();
        return page.substring(page.indexOf("<table"), page.indexOf("</table>"));
    }

    @Test
    void ofADealerWithManyBuyersTheNewestCountIsShownWithItsDay() throws Exception {
        rows.change("delete from buyer_count");
        keep("2026-05-18", 5001);
        keep("2026-05-25", 8000);
        keep("2026-05-27", 9000);

        assertThat(ask("shen.bin", "/revisits/quality?dealer=D1001&period=YEAR").getContentAsString())
                .contains("4,000 of 8,000", "counted on 2026-05-25");
        assertThat(ask("shen.bin", "/revisits/quality?dealer=D1001&period=YEAR&on=2026-05-20")
                        .getContentAsString())
                .contains("4,000 of 5,001", "counted on 2026-05-18");
        assertThat(ask("shen.bin", "/revisits/quality?dealer=D1001&period=YEAR&on=2026-03-01")
                        .getContentAsString())
                .doesNotContain("counted on");
        rows.change("delete from buyer_count");
        keep("2026-05-25", 5000);
        assertThat(ask("shen.bin", "/revisits/quality?dealer=D1001&period=YEAR").getContentAsString())
                .doesNotContain("counted on");
    }

    private void keep(String day, int sold) {
        rows.change(
                "insert into buyer_count (dealer_code, counted_on, sold, complete, plausible, wrong) values ('D1001', date '"
                        + day + "', " + sold + ", 3000, 4000, 0)");
    }

    @Test
    void eachDealersBuyersAreCountedOnceAWeek() {
        rows.change("delete from buyer_count");
        long dealers = rows.count("select count(*) from unit where kind = 'DEALER'");
        countAll();
        countAll();
        time.set("2026-06-01T23:00+08:00");
        countAll();
        assertThat(rows.count("select count(*) from buyer_count")).isEqualTo(dealers);

        time.set("2026-06-02T06:00+08:00");
        countAll();

        assertThat(rows.count("select count(*) from buyer_count")).isEqualTo(2 * dealers);
    }

    private void countAll() {
        boolean more = true;
        while (more) {
            more = counting.countBuyers();
        }
    }

    @Test
    void aDealerSeesItselfAndNobodyElse() throws Exception {
        String page = ask("liu.yang", "/revisits/quality").getContentAsString();

        assertThat(page).contains("Telephone", "Wrong, counts", "KPI-05").doesNotContain("/cases/RVC-" + CALL);
        assertThat(ask("liu.yang", "/revisits/quality?dealer=D1002").getStatus())
                .isEqualTo(404);
        assertThat(ask("zhang.min", "/revisits/quality?dealer=D1001").getStatus())
                .isEqualTo(404);
        assertThat(ask("feng.yu", "/revisits/quality").getStatus()).isEqualTo(404);
    }
}
