package io.camshaft.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.Customers;
import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.customer.NewVehicle;
import io.camshaft.customer.Power;
import io.camshaft.customer.VisitFact;
import io.camshaft.customer.VisitKind;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every page of customers, asked for by every role. */
@WholeApplication
class CustomerPagesTest {

    private static final String NAME = "欧阳考拉";
    private static final AtomicInteger NEXT = new AtomicInteger(5000);
    private static final List<String> EVERYBODY = List.of(
            "bai.xue",
            "fan.hui",
            "liu.yang",
            "wang.fang",
            "shi.lei",
            "qin.lan",
            "xu.jing",
            "li.qiang",
            "feng.yu",
            "shen.bin",
            "ye.qing",
            "sun.li",
            "qian.wei",
            "zhou.min",
            "lin.tao",
            "he.jun");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private DataSource database;

    private long id;
    private String card;
    private String phone;

    @BeforeEach
    void aCustomerOfDealerOne() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
        int number = NEXT.incrementAndGet();
        phone = "1391235" + number;
        id = customers.register(
                new NewCustomer(
                        CustomerKind.PERSON,
                        NAME,
                        null,
                        List.of(new NewChannel(ChannelKind.MOBILE, phone, true)),
                        "Tianjin",
                        "D1001",
                        "bai.xue",
                        "FORM"),
                "bai.xue");
        long car = customers.vehicle(
                new NewVehicle(
                        "LFV2A21K0E001" + number,
                        "津AK" + number,
                        "C5",
                        null,
                        null,
                        Power.PETROL,
                        null,
                        null,
                        null,
                        null,
                        null),
                "bai.xue");
        customers.own(car, id, LocalDate.parse("2025-01-10"), "bai.xue");
        customers.visit(
                new VisitFact(
                        "DMS",
                        "V" + number,
                        car,
                        id,
                        "D1001",
                        LocalDate.parse("2026-03-01"),
                        VisitKind.BODY,
                        9000,
                        null),
                "bai.xue");
        card = "/customers/" + CustomerNo.of(id);
    }

    @AfterEach
    void timeGoesOn() {
        time.reset();
    }

    private MockHttpServletResponse ask(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person)).with(csrf()).accept("text/html"))
                .andReturn()
                .getResponse();
    }

    private Set<String> whoMay(String page) throws Exception {
        Map<String, Integer> answers = new HashMap<>();
        for (String person : EVERYBODY) {
            MockHttpServletResponse answer = ask(person, get(page));
            assertThat(answer.getStatus()).as("%s at %s", person, page).isIn(200, 404);
            assertThat(answer.getContentAsString())
                    .as("%s at %s", person, page)
                    .doesNotContain(NAME)
                    .doesNotContain(phone);
            answers.put(person, answer.getStatus());
        }
        answers.values().removeIf(status -> status != 200);
        return answers.keySet();
    }

    /** A file that is read in locks what it writes; whoever is kept waiting too long loses nothing of what they typed. */
    @Test
    void whoEntersACustomerWhileTheKeysAreLockedForLongIsToldAndKeepsWhatTheyTyped() throws Exception {
        MockHttpServletRequestBuilder entry = post("/customers/new")
                .with(user("bai.xue"))
                .with(csrf())
                .param("kind", "PERSON")
                .param("name", "上官慢慢")
                .param("mobile", "13912229876");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection file = database.getConnection()) {
            file.setAutoCommit(false);
            file.createStatement().executeQuery("select stripe from match_lock for update");
            MockHttpServletResponse answer = other.submit(
                            () -> mvc.perform(entry).andReturn().getResponse())
                    .get();
            file.rollback();
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains("Nothing was changed; please send it again.", "上官慢慢", "13912229876");
        } finally {
            other.shutdown();
        }
        assertThat(mvc.perform(entry).andReturn().getResponse().getRedirectedUrl())
                .startsWith("/customers/C");
    }

    @Test
    void eachPageIsForThoseWhoseWorkNeedsItAndNothingIsInClear() throws Exception {
        assertThat(whoMay("/customers"))
                .containsExactlyInAnyOrder(
                        "bai.xue",
                        "fan.hui",
                        "liu.yang",
                        "shi.lei",
                        "qin.lan",
                        "xu.jing",
                        "feng.yu",
                        "shen.bin",
                        "ye.qing");
        assertThat(whoMay(card))
                .contains("bai.xue", "fan.hui", "liu.yang")
                .doesNotContain("shi.lei", "qin.lan", "xu.jing");
        assertThat(whoMay(card)).doesNotContain("sun.li", "qian.wei", "zhou.min", "lin.tao", "he.jun", "li.qiang");
        assertThat(whoMay("/customers/new"))
                .contains("bai.xue", "fan.hui", "feng.yu")
                .doesNotContain("sun.li", "he.jun");
        assertThat(whoMay("/customers/doubles")).containsExactlyInAnyOrder("liu.yang", "xu.jing", "ye.qing");
        assertThat(whoMay("/customers/imports"))
                .contains("ye.qing", "bai.xue", "fan.hui")
                .doesNotContain("liu.yang", "sun.li", "he.jun", "li.qiang");
        assertThat(whoMay("/customers/readings")).containsExactly("ye.qing");
        assertThat(whoMay("/customers/requests")).containsExactly("ye.qing");
        assertThat(whoMay("/customers/numbers"))
                .containsExactlyInAnyOrder(
                        "liu.yang", "xu.jing", "li.qiang", "shen.bin", "ye.qing", "sun.li", "qian.wei", "zhou.min");
        assertThat(whoMay("/customers/C999999999")).isEmpty();
    }

    @Test
    void salesSeesNoVisitsAndServiceNoPurchases() throws Exception {
        assertThat(ask("bai.xue", get(card)).getContentAsString())
                .contains("Your role does not see: ")
                .doesNotContain("body and paint");
        assertThat(ask("fan.hui", get(card)).getContentAsString()).contains("body and paint");
        assertThat(ask("liu.yang", get(card)).getContentAsString())
                .contains("body and paint")
                .doesNotContain("Your role does not see: ");
    }

    @Test
    void theSearchFindsByAnythingAndTellsStrangersNothing() throws Exception {
        for (String words : List.of(phone, CustomerNo.of(id), NAME, "ouyangkaola")) {
            assertThat(ask("bai.xue", post("/customers/search").param("words", words))
                            .getContentAsString())
                    .contains(CustomerNo.of(id))
                    .contains("139****");
            assertThat(ask("shi.lei", post("/customers/search").param("words", words))
                            .getContentAsString())
                    .doesNotContain("href=\"" + card + "\"");
        }
        assertThat(ask("sun.li", post("/customers/search").param("words", phone))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void valuesAreShownForAnOpenCaseOnlyAndTheReadingIsKept() throws Exception {
        assertThat(ask("feng.yu", post(card + "/reveal").param("caseNo", "CMP-2026-000001"))
                        .getContentAsString())
                .doesNotContain(NAME);
        Map<String, Object> request = new HashMap<>();
        request.put("requestKind", "ACCESS");
        request.put("customerNumber", CustomerNo.of(id));
        request.put("askedVia", "PHONE");
        String no = desk.start("feng.yu", "personalDataRequest", request);

        assertThat(ask("feng.yu", post(card + "/reveal").param("caseNo", no)).getContentAsString())
                .contains(NAME);

        assertThat(rows.texts(
                        "select reader_id || ' ' || place from personal_data_reading where customer_id = ? and case_no = ?",
                        id,
                        no))
                .contains("feng.yu CARD");
        assertThat(ask("ye.qing", get("/customers/readings?reader=feng.yu")).getContentAsString())
                .contains(no);
        assertThat(ask("shi.lei", post(card + "/reveal").param("caseNo", no)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePrivacyOfficerHandsOutTheFileOfAnAccessRequestAndThatIsKeptToo() throws Exception {
        Map<String, Object> request = new HashMap<>();
        request.put("requestKind", "ACCESS");
        request.put("customerNumber", CustomerNo.of(id));
        request.put("askedVia", "PHONE");
        String no = desk.start("feng.yu", "personalDataRequest", request);
        desk.complete("feng.yu", no, Map.of("identityOutcome", "PROVED", "identityProof", "CALL_BACK"));
        desk.complete("ye.qing", no, Map.of("requestDecision", "GRANT"));

        assertThat(ask("ye.qing", get("/customers/requests")).getContentAsString())
                .contains(no, "File for the person", "Letter to print");
        String file = "/customers/requests/" + no + "/file";
        assertThat(ask("ye.qing", post(file)).getContentAsString()).contains(NAME);
        assertThat(ask("feng.yu", post(file)).getStatus()).isEqualTo(404);
        assertThat(rows.texts("select reader_id from personal_data_reading where case_no = ? and place = 'LETTER'", no))
                .contains("ye.qing");

        ask("ye.qing", post("/customers/requests/" + no + "/posted"));
        assertThat(ask("ye.qing", post("/customers/requests/" + no + "/letter")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void enteringTheSameCustomerAgainOffersTheRecordThatIsThere() throws Exception {
        MockHttpServletRequestBuilder typed = post("/customers/new")
                .param("kind", "PERSON")
                .param("name", NAME)
                .param("mobile", phone);
        MockHttpServletResponse offered = ask("bai.xue", typed);
        assertThat(offered.getStatus()).isEqualTo(409);
        assertThat(offered.getContentAsString()).contains(CustomerNo.of(id)).contains("same customer");

        MockHttpServletResponse wrong =
                ask("bai.xue", post("/customers/new").param("name", "<b>x</b>").param("mobile", "12"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("&lt;b&gt;x&lt;/b&gt;").doesNotContain("<b>x</b>");
    }

    @Test
    void smallChangesAreWrittenByThoseWhoMay() throws Exception {
        MockHttpServletRequestBuilder mail =
                post(card + "/channels").param("kind", "MAIL").param("value", "kaola@mail.example");
        assertThat(ask("shi.lei", mail).getStatus()).isEqualTo(404);
        assertThat(ask("bai.xue", post(card + "/channels").param("kind", "MAIL").param("value", "kaola@mail.example"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(ask("bai.xue", get(card)).getContentAsString()).contains("k***@mail.example");
        ask(
                "bai.xue",
                post(card + "/consents")
                        .param("channel", "MOBILE")
                        .param("purpose", "MARKETING")
                        .param("given", "true"));
        assertThat(rows.count("select count(*) from consent where customer_id = ? and given", id))
                .isEqualTo(1);
    }

    @Test
    void aFileIsLookedAtFirstAndThenTaken() throws Exception {
        String file = "name,mobile,city\n考拉甲,1391236" + NEXT.incrementAndGet() + ",Tianjin\n考拉乙,12,Tianjin\n";
        MockHttpServletResponse sent = mvc.perform(MockMvcRequestBuilders.multipart("/customers/imports")
                        .file(new MockMultipartFile("file", "may.csv", "text/csv", file.getBytes("UTF-8")))
                        .param("content", "CUSTOMERS")
                        .param("source", "DMS")
                        .with(user("fan.hui"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        String page = sent.getRedirectedUrl();
        assertThat(page).startsWith("/customers/imports/");
        assertThat(ask("fan.hui", get(page)).getContentAsString())
                .contains("Take 1 lines", "Line 3")
                .doesNotContain("考拉甲");
        assertThat(ask("qin.lan", get(page)).getStatus()).isNotEqualTo(200);
    }
}
