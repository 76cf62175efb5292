package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The matrix as headquarters sees and sets it. */
@WholeApplication
class MatrixPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @BeforeEach
    void aTuesday() {
        people.ensure();
        rows.change("delete from revisit_cell where changed_by <> 'delivery'");
        rows.change("update revisit_cell set valid_until = null");
        rows.change("delete from revisit_day");
        time.set("2026-05-26T10:00+08:00");
    }

    @AfterEach
    void letTimeRun() {
        rows.change("delete from revisit_cell where changed_by <> 'delivery'");
        rows.change("update revisit_cell set valid_until = null");
        time.reset();
    }

    private MockHttpServletResponse ask(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person)).with(csrf())).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder change(String share, String from) {
        return post("/revisits/matrix")
                .param("point", "DAY_7")
                .param("actor", "CALL_CENTRE")
                .param("active", "true")
                .param("share", share)
                .param("daysAfter", "7")
                .param("from", from);
    }

    @Test
    void headquartersSetsACellAndSeesItComing() throws Exception {
        String before = ask("gao.feng", get("/revisits/matrix?point=DAY_7&actor=CALL_CENTRE"))
                .getContentAsString();
        assertThat(before)
                .contains("3 days after purchase", "No morning yet.", "id=\"change\"")
                .doesNotContain("Changes to come");
        assertThat(ask("gao.feng", change("50", "2026-06-01")).getRedirectedUrl())
                .isEqualTo("/revisits/matrix");

        assertThat(ask("gao.feng", get("/revisits/matrix")).getContentAsString())
                .contains("Changes to come", "From 2026-06-01:", "50 %");
    }

    @Test
    void thePageIsThereBeforeTheDaysToComeAreCounted() throws Exception {
        String page = ask("gao.feng", get("/revisits/matrix?dealer=D1001")).getContentAsString();
        assertThat(page)
                .contains(
                        "are being counted",
                        "id=\"preview-show\"",
                        "hx-get=\"/revisits/matrix?preview=true&amp;dealer=D1001\"")
                .doesNotContain("Busiest dealer", "No calls in the next 30 days.");

        assertThat(ask("gao.feng", get("/revisits/matrix?preview=true&dealer=D1001"))
                        .getContentAsString())
                .containsAnyOf("Busiest dealer", "No calls in the next 30 days.")
                .doesNotContain("are being counted");
        assertThat(ask("liu.yang", get("/revisits/matrix?preview=true")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void badValuesAreRefusedWithASentence() throws Exception {
        var answer = mvc.perform(
                        change("20", "2026-06-01").with(user("gao.feng")).with(csrf()))
                .andReturn();
        assertThat(answer.getFlashMap().get("refused")).isEqualTo("The share is 40 to 100 percent.");
        assertThat(mvc.perform(change("50", "2026-05-26").with(user("gao.feng")).with(csrf()))
                        .andReturn()
                        .getFlashMap()
                        .get("refused")
                        .toString())
                .startsWith("A change begins tomorrow");
        assertThat(rows.count("select count(*) from revisit_cell")).isEqualTo(26);
    }

    @Test
    void theLeadOfTheCallCentreReadsAndOthersDoNotKnowThePage() throws Exception {
        rows.change("insert into revisit_day values (date '2026-05-26', 'D1001', 20, 3, 1, 2, 10, 4, 1, 10)");
        String read = ask("shen.bin", get("/revisits/matrix?dealer=D1001")).getContentAsString();
        assertThat(read)
                .contains(
                        "20 became due, of which 3 are covered by another call",
                        "4 wait for another day, because the team can make 10 a day.")
                .doesNotContain("id=\"change\"");
        assertThat(ask("shen.bin", change("50", "2026-06-01")).getStatus()).isEqualTo(404);
        assertThat(ask("liu.yang", get("/revisits/matrix")).getStatus()).isEqualTo(404);
        assertThat(ask("feng.yu", get("/revisits/matrix")).getStatus()).isEqualTo(404);
    }
}
