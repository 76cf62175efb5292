package io.camshaft.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An article from its author's page to its last day. */
@WholeApplication
class KnowledgePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Desk desk;

    @Autowired
    private Articles articles;

    @Autowired
    private ArticleUse use;

    @Autowired
    private ArticleExpiry expiry;

    @BeforeEach
    void aTuesday() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
    }

    @AfterEach
    void letTimeRun() {
        time.reset();
    }

    private MockHttpServletResponse ask(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person)).with(csrf())).andReturn().getResponse();
    }

    private String page(String person, String path) throws Exception {
        MockHttpServletResponse answer = ask(person, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String found(String person, String words) throws Exception {
        return ask(person, post("/knowledge/search").param("words", words)).getContentAsString();
    }

    private static MockHttpServletRequestBuilder typed(String path, String title, String body) {
        return post(path)
                .param("language", "zh")
                .param("title", title)
                .param("body", body)
                .param("keywords", "独角鲸")
                .param("problemTypes", "oil_leak")
                .param("audience", "PUBLIC")
                .param("expiresOn", "2026-06-30");
    }

    @Test
    void anArticleFromItsDraftToItsLastDay() throws Exception {
        assertThat(page("feng.yu", "/knowledge/new")).contains("<h1>Write an article</h1>");
        MockHttpServletResponse refused =
                ask("feng.yu", typed("/knowledge/new", "x", "刹车<script>alert(1)</script>异响的处理办法"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("The title needs 3 to 160 characters.")
                .contains("刹车&lt;script&gt;alert(1)&lt;/script&gt;异响的处理办法");

        MockHttpServletResponse saved = ask(
                "feng.yu",
                typed("/knowledge/new", "独角鲸 <b>漏油</b>", "# 先做什么\n1. 看<img src=x onerror=alert(1)>\n\n😀 完"));
        String versions = saved.getRedirectedUrl();
        String no = versions.substring("/knowledge/".length(), versions.indexOf("/versions"));
        assertThat(page("feng.yu", versions))
                .contains("独角鲸 &lt;b&gt;漏油&lt;/b&gt;")
                .contains("<li>看&lt;img src=x onerror=alert(1)&gt;</li>")
                .contains("😀 完")
                .contains("Ask for a review");
        assertThat(found("bai.xue", "独角鲸")).doesNotContain(no);
        assertThat(ask("bai.xue", get("/knowledge/" + no)).getStatus()).isEqualTo(404);
        assertThat(ask("bai.xue", get(versions)).getStatus()).isEqualTo(404);
        assertThat(ask("bai.xue", get("/knowledge/" + no + "/write")).getStatus())
                .isEqualTo(404);
        assertThat(ask("bai.xue", get("/knowledge/mine")).getStatus()).isEqualTo(404);
        assertThat(page("feng.yu", "/knowledge/mine")).contains(no).doesNotContain("Waiting for a review");

        String seen = String.valueOf(articles.find(no).orElseThrow().version());
        ask("feng.yu", post("/knowledge/" + no + "/review").param("seen", seen));
        String review = articles.reviewsOf(no).get(0).reviewNo();
        assertThat(page("shen.bin", "/knowledge/mine")).contains(review).contains("Waiting for a review");
        assertThat(page("shen.bin", "/cases/" + review)).contains(no);
        desk.complete("shen.bin", review, Map.of("reviewOutcome", "APPROVED"));

        assertThat(found("bai.xue", "独角鲸漏油")).contains(no).contains("独角鲸 &lt;b&gt;漏油&lt;/b&gt;");
        assertThat(page("bai.xue", "/knowledge/" + no))
                .contains("<h2>先做什么</h2>")
                .doesNotContain("<img");
        assertThat(page("bai.xue", "/knowledge/suggest?words=独角鲸")).contains(no).doesNotContain("<html");
        use.solvedWith(no, "CPL-2026-000001", "feng.yu");
        assertThat(page("bai.xue", "/knowledge/" + no)).contains("solved 1 case");

        time.set("2026-06-30T23:00+08:00");
        expiry.expire();
        assertThat(found("bai.xue", "独角鲸")).contains(no);
        time.set("2026-07-01T00:20+08:00");
        assertThat(expiry.expire()).isPositive();
        assertThat(found("bai.xue", "独角鲸")).doesNotContain(no);
        assertThat(ask("bai.xue", get("/knowledge/" + no)).getStatus()).isEqualTo(404);
        assertThat(page("feng.yu", "/knowledge/" + no)).contains("Expired");
    }

    @Test
    void oldAddressesAndUnknownNumbersAreNotFound() throws Exception {
        assertThat(ask("feng.yu", get("/knowledge/KNA-1999-999999")).getStatus())
                .isEqualTo(404);
        assertThat(ask("feng.yu", get("/knowledge/KNA-1999-999999/versions")).getStatus())
                .isEqualTo(404);
        assertThat(page("bai.xue", "/knowledge")).contains("Knowledge").doesNotContain("Write an article");
        assertThat(found("bai.xue", "zzqq")).contains("No article has these words");
    }
}
