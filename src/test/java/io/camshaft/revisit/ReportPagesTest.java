package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camshaft.revisit.report.ReportSumTables;
import io.camshaft.revisit.report.RevisitCounting;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Reports and notices as their readers see them. It is Tuesday 2 June 2026. */
@WholeApplication
class ReportPagesTest {

    private static final String MAY = "/revisits/reports?period=2026-05";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @Autowired
    private RevisitCounting counting;

    @Autowired
    private Notices notices;

    private int occasions;

    @BeforeEach
    void aMonthOfThreeDealers() {
        people.ensure();
        empty();
        calls("D1001", "SUCCEEDED", 60);
        calls("D1001", "FAILED", 3);
        calls("D1001", "MERGED", 2);
        calls("D1002", "SUCCEEDED", 5);
        calls("D1002", "MISSED", 5);
        calls("D2001", "REFUSED", 1);
        time.set("2026-05-26T10:00+08:00");
        notices.issue(new Notices.Asked(
                null,
                "D1001",
                Department.DEALER_SERVICE,
                ProblemClass.WAITING,
                "The Wombat waited",
                "call-agent.HQ",
                "feng.yu"));
        notices.issue(new Notices.Asked(
                null, "D1002", Department.DEALER_SALES, ProblemClass.PRICE, "Too dear", "call-agent.HQ", "feng.yu"));
        time.set("2026-06-02T06:00+08:00");
        counting.mark();
        boolean more = true;
        while (more) {
            more = counting.countPortion();
        }
        time.set("2026-06-02T10:00+08:00");
    }

    @AfterEach
    void letTimeRun() {
        empty();
        time.reset();
    }

    private void empty() {
        List.of(
                        "rectification_notice",
                        "call_finding",
                        "call_check",
                        "record_check",
                        "record_correction",
                        "revisit_attempt",
                        "revisit_call",
                        "revisit_report_period",
                        "revisit_report_calls",
                        "revisit_report_notices",
                        "revisit_report_sent")
                .forEach(table -> rows.change("delete from " + table));
        ReportSumTables.TABLES.forEach(table -> rows.change("delete from " + table));
    }

    private void calls(String dealer, String state, int count) {
        for (int i = 0; i < count; i++) {
            rows.change(
                    """
                    insert into revisit_call (occasion, occasion_id, time_point, actor, team, customer_id, vehicle_id, dealer_code,
                        due_on, chosen_on, run_no, state)
                    values ('VISIT', ?, 'NEW_BODY', 'DEALER', ?, 1, 1, ?, date '2026-05-12', date '2026-05-12', 1, ?)
                    """,
                    --occasions,
                    dealer,
                    dealer,
                    state);
        }
    }

    private MockHttpServletResponse ask(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person)).with(csrf())).andReturn().getResponse();
    }

    private String page(String person, String address) throws Exception {
        MockHttpServletResponse answer = ask(person, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void headquartersSeesRegionsAndAllNumbersLeadToTheirCalls() throws Exception {
        String page = page("gao.feng", MAY);

        assertThat(page)
                .contains("Revisits of the month 2026-05", "North", "South", "Counted on 2026-06-02 06:00")
                .contains("what=DUE\">74</a>", "what=MADE\">69</a>", "93.2 %", "87.8 %")
                .contains("what=MERGED\">2</a>", "<svg class=\"chart\"", "Waiting time")
                .doesNotContain("style=");
        Matcher links =
                Pattern.compile("href=\"(/revisits/calls[^\"]*)\">(\\d+)</a>").matcher(page);
        int followed = 0;
        while (links.find()) {
            int expected = Integer.parseInt(links.group(2));
            String list = page("gao.feng", links.group(1).replace("&amp;", "&"));
            assertThat(list.split("RVC-", -1).length - 1)
                    .as(links.group(1))
                    .isGreaterThanOrEqualTo(Math.min(expected, 50));
            followed++;
        }
        assertThat(followed).isGreaterThan(10);
    }

    @Test
    void aDealerSeesTheirOwnARegionItsOwnAndOthersNothing() throws Exception {
        String own = page("liu.yang", MAY);
        assertThat(own).contains("what=DUE\">63</a>", "95.2 %").doesNotContain("Chaoyang", "D1002", ">74<");
        String region = page("li.qiang", MAY);
        assertThat(region)
                .contains("what=DUE\">73</a>", "Binhai Motors", "Chaoyang Motors")
                .doesNotContain("Tianhe");
        assertThat(page("li.qiang", MAY + "&unit=D1002")).contains("what=DUE\">10</a>");
        for (String foreign : List.of("&unit=D1002", "&unit=SOUTH", "&unit=NONE")) {
            assertThat(ask("liu.yang", get(MAY + foreign)).getStatus()).isEqualTo(404);
            assertThat(ask("liu.yang", get("/revisits/calls?period=2026-05" + foreign))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(ask("liu.yang", get("/revisits/reports.csv?period=2026-05" + foreign))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(ask("liu.yang", get("/revisits/notices?period=2026-05" + foreign))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(ask("feng.yu", get(MAY)).getStatus()).isEqualTo(404);
        assertThat(ask("gao.feng", get("/revisits/reports?period=2027-W53")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aLongListGoesOnWhereThePageBeforeEnded() throws Exception {
        String first = page("liu.yang", "/revisits/calls?period=2026-05&what=SUCCEEDED");
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = page("liu.yang", next.group(1).replace("&amp;", "&"));

        assertThat(first.split("<tr>", -1).length - 2).isEqualTo(50);
        assertThat(second.split("<tr>", -1).length - 2).isEqualTo(10);
        assertThat(second).doesNotContain("rel=\"next\"");
        assertThat(page("liu.yang", "/revisits/calls?period=2026-05&what=DUE&point=DAY_3"))
                .contains("No such calls.");
    }

    @Test
    void aTableIsAFileForSpreadsheets() throws Exception {
        rows.change("update unit set name = '=Chaoyang' where code = 'D1002'");
        try {
            MockHttpServletResponse file = ask("li.qiang", get("/revisits/reports.csv?period=2026-05&table=UNITS"));

            assertThat(file.getHeader("Content-Disposition")).contains("revisits-2026-05-units.csv");
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFFWeek or month,Code,Name,Due,Made,Successful");
            assertThat(text.split("\r\n"))
                    .hasSize(4)
                    .anyMatch(line -> line.startsWith("2026-05,D1001,Binhai Motors,63,63,60,3,"))
                    .anyMatch(line -> line.startsWith("2026-05,D1002,'=Chaoyang,10,5,5,0,"))
                    .anyMatch(line -> line.startsWith("2026-05,,All,73,68,65,"));
        } finally {
            rows.change("update unit set name = 'Chaoyang Motors' where code = 'D1002'");
        }
    }

    @Test
    void noticesAreFoundByWhatIsKnownOfThem() throws Exception {
        String number = rows.text("select notice_no from rectification_notice where dealer_code = 'D1001'");
        String other = rows.text("select notice_no from rectification_notice where dealer_code = 'D1002'");
        assertThat(page("shen.bin", "/revisits/notices")).contains(number, other);
        assertThat(page("fan.hui", "/revisits/notices")).contains(number).doesNotContain(other, "id=\"words\"");
        assertThat(page("shen.bin", "/revisits/notices?problem=PRICE"))
                .contains(other)
                .doesNotContain(number);
        assertThat(page("shen.bin", "/revisits/notices?department=DEALER_SERVICE&period=2026-W22&status=ISSUED"))
                .contains(number)
                .doesNotContain(other);
        assertThat(page("shen.bin", "/revisits/notices?timing=LATE&period=2026-05&number=" + number.toLowerCase()))
                .contains(number, "Late");
        assertThat(page("shen.bin", "/revisits/notices?timing=IN_TIME")).contains("No such notices.");
        assertThat(page("gao.feng", MAY)).contains("timing=LATE&period=2026-05\">2</a>");
    }

    @Test
    void wordsAreLookedForInTheBodyOfTheRequestAndByThoseWhoAnswerForNotices() throws Exception {
        String number = rows.text("select notice_no from rectification_notice where dealer_code = 'D1001'");
        String other = rows.text("select notice_no from rectification_notice where dealer_code = 'D1002'");
        String found = ask("shen.bin", post("/revisits/notices").param("words", "WOMBAT waited"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(found).contains(number).doesNotContain(other);
        assertThat(ask("xu.jing", post("/revisits/notices").param("words", "wombat"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(number);
        assertThat(ask("fan.hui", post("/revisits/notices").param("words", "wombat"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aPeriodThatIsNotCountedSaysSo() throws Exception {
        assertThat(page("liu.yang", "/revisits/reports?period=2026-W30")).contains("This period is not counted yet.");
        assertThat(page("liu.yang", "/revisits/reports")).contains("Revisits of the week 2026-W22");
    }
}
