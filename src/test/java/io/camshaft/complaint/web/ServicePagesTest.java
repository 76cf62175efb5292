package io.camshaft.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camshaft.complaint.ComplaintCases;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The public form, as people and machines use it. */
@WholeApplication
class ServicePagesTest {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private ComplaintCases cases;

    @Autowired
    private Rows rows;

    private String address;

    @BeforeEach
    void aTuesdayAndACustomerWithAnAddressOfTheirOwn() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
        address = "10.1.0." + ADDRESS.incrementAndGet();
    }

    @AfterEach
    void nothingPersonalIsInTheEngine() {
        assertThat(rows.engineColumnsHolding("Quokkaparade")).isEmpty();
        assertThat(rows.engineColumnsHolding("13912349999")).isEmpty();
        time.reset();
    }

    private MvcResult ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(incoming -> {
                    incoming.setRemoteAddr(address);
                    return incoming;
                }))
                .andReturn();
    }

    private String stamp() throws Exception {
        Matcher stamp = STAMP.matcher(ask(get("/service")).getResponse().getContentAsString());
        assertThat(stamp.find()).isTrue();
        time.set(time.now().plusSeconds(30));
        return stamp.group(1);
    }

    private Map<String, String> complete() throws Exception {
        Map<String, String> fields = new HashMap<>();
        fields.put("kind", "AFTER_SALES");
        fields.put("problemType", "NOISE");
        fields.put("words", "Quokkaparade: 刹车异响 <b>很响</b> 😀");
        fields.put("vin", "lfv2a21k0e0019999");
        fields.put("plate", "津A12345");
        fields.put("city", "Tianjin");
        fields.put("name", "Quokkaparade <script>alert(1)</script>");
        fields.put("phone", "13912349999");
        fields.put("consent", "true");
        fields.put("stamp", stamp());
        fields.put("lang", "zh");
        return fields;
    }

    private MvcResult send(Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/service").with(csrf());
        fields.forEach(request::param);
        return ask(request);
    }

    private String refused(Map<String, String> fields, int status) throws Exception {
        long before = count();
        MockHttpServletResponse answer = send(fields).getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(count()).isEqualTo(before);
        return answer.getContentAsString();
    }

    private long count() {
        return rows.count("select count(*) from complaint");
    }

    @Test
    void aCustomerWritesAndGetsANumberAndPromises() throws Exception {
        MvcResult sent = send(complete());
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/service/sent?lang=zh");
        String page = ask(get("/service/sent").param("lang", "zh").flashAttrs(sent.getFlashMap()))
                .getResponse()
                .getContentAsString();

        String number = rows.text("select complaint_no from complaint_consent order by complaint_no desc");
        assertThat(page).contains(number).contains("首次答复期限").contains("2026-05-");
        assertThat(cases.words(number).words()).isEqualTo("Quokkaparade: 刹车异响 <b>很响</b> 😀\n\n车牌号: 津A12345");
        assertThat(cases.complaint(number).vin()).isEqualTo("LFV2A21K0E0019999");
        assertThat(rows.text(
                        "select language || ' ' || text_version from complaint_consent where complaint_no = ?", number))
                .isEqualTo("zh 2026-11");
        assertThat(ask(get("/service/sent")).getResponse().getRedirectedUrl()).startsWith("/service?lang=");
    }

    @Test
    void sentTwiceIsOneCaseAndChangedWordsAreAskedAgain() throws Exception {
        Map<String, String> fields = complete();
        long before = count();
        send(fields);
        send(fields);
        assertThat(count()).isEqualTo(before + 1);
        fields.put("words", "Something else altogether");
        assertThat(refused(fields, 422)).contains("请再提交一次").contains("Something else altogether");
    }

    @Test
    void theLanguageIsTheReaders() throws Exception {
        assertThat(ask(get("/service").header("Accept-Language", "zh-CN,zh;q=0.9"))
                        .getResponse()
                        .getContentAsString())
                .contains("<html lang=\"zh-Hans\">")
                .contains("如何联系您？")
                .contains("异响或抖动");
        assertThat(ask(get("/service").header("Accept-Language", "fr, en;q=0.5"))
                        .getResponse()
                        .getContentAsString())
                .contains("How do we reach you?")
                .contains("Noise or vibration");
        assertThat(ask(get("/service").param("lang", "en").header("Accept-Language", "zh"))
                        .getResponse()
                        .getContentAsString())
                .contains("How do we reach you?");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsLost() throws Exception {
        Map<String, String> fields = complete();
        fields.put("lang", "en");
        fields.put("phone", "");
        fields.put("vin", "123");
        fields.put("kind", "NONSENSE");
        fields.remove("consent");

        String page = refused(fields, 422);

        assertThat(page)
                .contains("Please give a phone number or a mail address.")
                .contains("It has 17 letters and digits")
                .contains("Please choose what it is.")
                .contains("Please tick the box.")
                .contains("aria-describedby=\"vin-wrong\"")
                .contains("Quokkaparade: 刹车异响 &lt;b&gt;很响&lt;/b&gt; 😀")
                .contains("Quokkaparade &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        fields.put("words", "x".repeat(10_001));
        assertThat(refused(fields, 422))
                .contains("Please write at most 9,900 characters.")
                .contains("x".repeat(10_001));
    }

    @Test
    void machinesAreHeldOff() throws Exception {
        Map<String, String> fields = complete();
        fields.put("homepage", "http://spam.example");
        assertThat(refused(fields, 422)).contains("应留空的栏位");

        Map<String, String> quick = complete();
        time.set(time.now().minusSeconds(28));
        assertThat(refused(quick, 422)).contains("提交得太快了");

        Map<String, String> forged = complete();
        forged.put("stamp", forged.get("stamp").replaceAll("^\\d", "9"));
        assertThat(refused(forged, 422)).contains("请再提交一次");
    }

    @Test
    void afterFiveTheAddressWaitsAndKeepsItsWords() throws Exception {
        long before = count();
        for (int i = 0; i < 5; i++) {
            send(complete());
        }
        assertThat(count()).isEqualTo(before + 5);
        assertThat(refused(complete(), 429)).contains("提交过多").contains("刹车异响");
    }

    @Test
    void aStaleTokenGivesTheWordsBack() throws Exception {
        Map<String, String> fields = complete();
        MockHttpServletRequestBuilder request = post("/service").with(csrf().useInvalidToken());
        fields.forEach(request::param);
        MvcResult answer = ask(request);
        assertThat(answer.getResponse().getForwardedUrl()).isEqualTo("/service/again");
        MockHttpServletRequestBuilder again = post("/service/again").with(csrf());
        fields.forEach(again::param);
        assertThat(ask(again).getResponse().getContentAsString())
                .contains("请再提交一次")
                .contains("刹车异响");
    }

    @Test
    void visitorsSeeNothingElse() throws Exception {
        assertThat(ask(get("/service/help/KNA-1999-000001")).getResponse().getStatus())
                .isEqualTo(404);
        assertThat(ask(get("/knowledge")).getResponse().getRedirectedUrl()).contains("/login");
        assertThat(ask(get("/complaints/mailbox")).getResponse().getRedirectedUrl())
                .contains("/login");
        assertThat(ask(post("/service/suggest").with(csrf()).param("words", "刹车异响"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }
}
