package io.camshaft.complaint.web;

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
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.support.EngineTime;
import io.camshaft.support.PersonalDataScan;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An agent on the phone: from the first words to the case, the articles, the letter. */
@WholeApplication
class AgentDeskPagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1000);
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private CaseJournal journal;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @Autowired
    private DataSource database;

    private String phone;
    private String vin;

    @BeforeEach
    void aTuesday() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
        int n = COUNT.incrementAndGet();
        phone = "1382222" + n;
        vin = "LFV2A21K0E888" + n;
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

    private static String once(String page) {
        Matcher found = ONCE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String freshPage() throws Exception {
        return once(page("feng.yu", "/complaints/new"));
    }

    private MockHttpServletRequestBuilder call(String once) {
        return post("/complaints/new")
                .param("once", once)
                .param("channel", "PHONE")
                .param("kind", "AFTER_SALES")
                .param("problemType", "OIL_LEAK")
                .param("phone", phone)
                .param("mail", "quokka@customer.example")
                .param("name", "Quokkadesk")
                .param("dealer", "D1001")
                .param("details[mileageKm]", "41000")
                .param("words", "Quokkadesk says it leaks");
    }

    private String taken() throws Exception {
        return ask("feng.yu", call(freshPage())).getRedirectedUrl().substring("/cases/".length());
    }

    private long customer(String name) {
        long id = customers.register(
                new NewCustomer(
                        CustomerKind.PERSON,
                        name,
                        null,
                        List.of(
                                new NewChannel(ChannelKind.MOBILE, phone, true),
                                new NewChannel(ChannelKind.MAIL, "known@customer.example", true)),
                        null,
                        "D1001",
                        null,
                        "FORM"),
                "bai.xue");
        long car = customers.vehicle(
                new NewVehicle(vin, null, "BORUI", null, null, Power.PETROL, null, null, null, null, null), "bai.xue");
        customers.own(car, id, LocalDate.parse("2024-01-01"), "bai.xue");
        return id;
    }

    private long cases() {
        return rows.count("select count(*) from complaint");
    }

    @Test
    void theCaseIsTakenOnceHoweverOftenThePageIsSentAndTellsThePromisedTimes() throws Exception {
        long before = cases();
        String once = freshPage();

        MockHttpServletResponse first = ask("feng.yu", call(once));
        MockHttpServletResponse again = ask("feng.yu", call(once));

        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(first.getRedirectedUrl()).startsWith("/cases/CPL-2026-");
        assertThat(again.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(cases()).isEqualTo(before + 1);
        String no = first.getRedirectedUrl().substring("/cases/".length());
        assertThat(journal.file(no).orElseThrow().startedBy()).isEqualTo("feng.yu");
        assertThat(journal.file(no).orElseThrow().dealerCode()).isEqualTo("D1001");
        MockHttpServletResponse changed = ask("feng.yu", call(once).param("city", "Tianjin"));
        assertThat(changed.getStatus()).isEqualTo(422);
        assertThat(changed.getContentAsString())
                .contains("This page was sent before")
                .contains("Quokkadesk says it leaks");
        assertThat(once(changed.getContentAsString())).isNotEqualTo(once);
    }

    @Test
    void twoClicksAtTheSameMomentAreOneCase() throws Exception {
        long before = cases();
        String once = freshPage();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<String> click = () -> ask("feng.yu", call(once)).getRedirectedUrl();
            List<Future<String>> clicked = two.invokeAll(List.of(click, click));
            assertThat(clicked.get(0).get())
                    .isNotNull()
                    .isEqualTo(clicked.get(1).get());
        } finally {
            two.shutdown();
        }
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        long before = cases();

        MockHttpServletResponse answer = ask(
                "feng.yu",
                post("/complaints/new")
                        .param("once", freshPage())
                        .param("kind", "NO_SUCH_KIND")
                        .param("phone", "call me")
                        .param("vin", "123")
                        .param("mail", "nobody")
                        .param("dealer", "D9999")
                        .param("customerNo", "C9999999")
                        .param("subject", "<b>loud</b>")
                        .param("details[unheardOf]", "x".repeat(501)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("id=\"phone-wrong\"")
                .contains("id=\"vin-wrong\"")
                .contains("id=\"mail-wrong\"")
                .contains("id=\"kind-wrong\"")
                .contains("id=\"words-wrong\"")
                .contains("There is no customer with this number.")
                .contains("value=\"&lt;b&gt;loud&lt;/b&gt;\"")
                .contains("value=\"call me\"");
        MockHttpServletResponse unknownDealer =
                ask("feng.yu", call(freshPage()).param("city", "T").param("dealer", "D9999"));
        assertThat(unknownDealer.getStatus()).isEqualTo(422);
        assertThat(ask("feng.yu", call("forged")).getStatus()).isEqualTo(422);
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void theCustomerIsFoundWhileTypingAndFillsTelephoneAndCarMasked() throws Exception {
        long id = customer("欧阳文静");
        String open = ask("feng.yu", call(freshPage())).getRedirectedUrl().substring("/cases/".length());

        String found = ask("feng.yu", post("/complaints/new/form").param("find", phone))
                .getContentAsString();
        assertThat(found)
                .contains("value=\"" + CustomerNo.of(id) + "\"")
                .contains("欧*")
                .doesNotContain("欧阳文静");
        String chosen = ask(
                        "feng.yu",
                        post("/complaints/new/form")
                                .param("find", phone)
                                .param("words", "It rattles")
                                .param("chosen", CustomerNo.of(id)))
                .getContentAsString();

        assertThat(chosen)
                .contains("name=\"customerNo\" value=\"" + CustomerNo.of(id) + "\"")
                .contains("name=\"vin\" value=\"" + vin + "\"")
                .contains("value=\"" + phone + "\"")
                .contains("It rattles")
                .contains("Already open for this customer")
                .contains("/cases/" + open)
                .doesNotContain("欧阳文静")
                .doesNotContain("known@customer.example");
        assertThat(rows.count("select count(*) from personal_data_reading where customer_id = ?", id))
                .isZero();
    }

    @Test
    void whatIsLeftEmptyComesFromTheRecordOfTheCustomer() throws Exception {
        long id = customer("欧阳文静");

        String no = ask(
                        "feng.yu",
                        post("/complaints/new")
                                .param("once", freshPage())
                                .param("kind", "ENQUIRY")
                                .param("customerNo", CustomerNo.of(id))
                                .param("words", "Where is it?"))
                .getRedirectedUrl()
                .substring("/cases/".length());

        assertThat(rows.opened(
                        "complaint.contactName",
                        "select contact_name_sealed from complaint where complaint_no = ?",
                        no))
                .isEqualTo("欧阳文静");
        assertThat(rows.opened(
                        "complaint.contactPhone",
                        "select contact_phone_sealed from complaint where complaint_no = ?",
                        no))
                .isEqualTo("+86" + phone);
        assertThat(rows.count("select count(*) from message_outbox where case_no = ? and customer_id = ?", no, id))
                .isPositive();
    }

    @Test
    void theKindBringsItsFieldsAndTheWordsBringArticles() throws Exception {
        String fields = ask("feng.yu", post("/complaints/new/form").param("kind", "MEDIA"))
                .getContentAsString();
        assertThat(fields).contains("name=\"details[medium]\"").contains("name=\"details[link]\"");
        assertThat(ask("feng.yu", post("/complaints/new/articles").param("words", "charging in winter"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void onlyThoseWhoTakeCasesSeeThePageAndADealerTakesItsOwn() throws Exception {
        for (String stranger : List.of("jin.bo", "gao.feng", "he.jun", "liu.yang")) {
            assertThat(ask(stranger, get("/complaints/new")).getStatus()).isEqualTo(404);
            assertThat(ask(stranger, call(UUID.randomUUID().toString())).getStatus())
                    .isEqualTo(404);
            assertThat(ask(stranger, post("/complaints/new/articles").param("words", "oil leak"))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(page("fan.hui", "/complaints/new")).contains("The case is taken for dealer D1001.");
        String once = once(page("fan.hui", "/complaints/new"));
        String no = ask("fan.hui", call(once).param("dealer", "D1002"))
                .getRedirectedUrl()
                .substring("/cases/".length());
        assertThat(journal.file(no).orElseThrow().dealerCode()).isEqualTo("D1001");
        assertThat(page("feng.yu", "/queue"))
                .contains("<a class=\"button\" href=\"/complaints/new\">New complaint</a>");
        assertThat(page("jin.bo", "/queue")).doesNotContain("href=\"/complaints/new\"");
    }

    @Test
    void aSavedReplyIsFilledChangedAndSentOnce() throws Exception {
        String no = taken();
        assertThat(page("feng.yu", "/cases/" + no)).contains("hx-get=\"/complaints/" + no + "/write\"");
        String draft = ask("feng.yu", post("/complaints/" + no + "/write/draft").param("reply", "IN_WORK"))
                .getContentAsString();
        assertThat(draft).contains("Dear {name}, we are working on your case " + no + " and will answer by 2026-05-");
        String once = once(draft);
        MockHttpServletRequestBuilder letter = post("/complaints/" + no + "/write")
                .param("once", once)
                .param("text", "Dear {name}, {agent} looks after {number}.");

        assertThat(ask("feng.yu", letter).getRedirectedUrl()).isEqualTo("/cases/" + no);
        assertThat(ask("feng.yu", letter).getRedirectedUrl()).isEqualTo("/cases/" + no);

        assertThat(written(no)).isOne();
        assertThat(rows.opened(
                        "outbox.bodyText",
                        "select body_text_sealed from message_outbox where template = 'complaint/mail/written' and case_no = ?",
                        no))
                .isEqualTo("Dear Quokkadesk, Feng Yu looks after " + no + ".");
        assertThat(page("feng.yu", "/cases/" + no))
                .contains("Dear Q*, Feng Yu looks after " + no)
                .contains("Feng Yu wrote to the customer");
        assertThat(page("jin.bo", "/cases/" + no))
                .contains("Feng Yu wrote to the customer")
                .doesNotContain("looks after");
        MockHttpServletResponse changed = ask(
                "feng.yu",
                post("/complaints/" + no + "/write").param("once", once).param("text", "Another one"));
        assertThat(changed.getStatus()).isEqualTo(422);
        assertThat(changed.getContentAsString()).contains("was sent before").contains("Another one");
        assertThat(written(no)).isOne();
    }

    private long written(String no) {
        return rows.count(
                "select count(*) from message_outbox where template = 'complaint/mail/written' and case_no = ?", no);
    }

    @Test
    void aShortMessageGoesToTheTelephone() throws Exception {
        String no = taken();

        assertThat(ask(
                                "feng.yu",
                                post("/complaints/" + no + "/write")
                                        .param("once", UUID.randomUUID().toString())
                                        .param("sms", "true")
                                        .param("text", "Please call us"))
                        .getRedirectedUrl())
                .isEqualTo("/cases/" + no);

        assertThat(rows.opened(
                        "outbox.recipient",
                        "select recipient_sealed from message_outbox where channel = 'SMS' and case_no = ?",
                        no))
                .isEqualTo("+86" + phone);
        assertThat(rows.text("select channel from complaint_message where complaint_no = ? and direction = 'OUT'", no))
                .isEqualTo("SMS");
    }

    @Test
    void aPlaceholderThatNothingCanFillIsNamedAndNothingIsSent() throws Exception {
        String no = taken();
        for (String text : List.of("Hello {nobody}", "", "x".repeat(4001))) {
            MockHttpServletResponse answer = ask(
                    "feng.yu",
                    post("/complaints/" + no + "/write")
                            .param("once", UUID.randomUUID().toString())
                            .param("text", text));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString())
                    .contains(text.startsWith("Hello") ? "Nothing can stand for {nobody}." : "id=\"letter-wrong\"");
        }
        assertThat(written(no)).isZero();
    }

    @Test
    void anArticleThatSolvedTheCaseIsCountedOnce() throws Exception {
        String no = taken();
        articles("KNA-2026-900001", "Quokkaseal: oil leak at the sump");
        String found = ask("feng.yu", post("/complaints/" + no + "/help").param("words", "Quokkaseal"))
                .getContentAsString();
        assertThat(found).contains("Quokkaseal: oil leak at the sump").contains("Solved with this article");

        for (int i = 0; i < 2; i++) {
            assertThat(ask(
                                    "feng.yu",
                                    post("/complaints/" + no + "/help/solved")
                                            .param("words", "Quokkaseal")
                                            .param("articleNo", "KNA-2026-900001"))
                            .getContentAsString())
                    .contains("Counted: article KNA-2026-900001")
                    .contains("This case was solved with it")
                    .doesNotContain("Solved with this article");
        }
        assertThat(ask("feng.yu", post("/complaints/" + no + "/help/solved").param("articleNo", "KNA-1999-000001"))
                        .getContentAsString())
                .contains("role=\"alert\"");

        assertThat(rows.count("select count(*) from knowledge_solved where case_no = ?", no))
                .isOne();
        assertThat(page("feng.yu", "/complaints/" + no + "/help")).contains("Look for something else");
    }

    private void articles(String no, String title) {
        if (rows.count("select count(*) from knowledge_article where article_no = ?", no) > 0) {
            return;
        }
        rows.change(
                "insert into knowledge_article (article_no, language, published_no, edition, created_by, created_at, version)"
                        + " values ('" + no
                        + "', 'en', 1, (select edition + 1 from knowledge_edition), 'han.mei', current_timestamp, 0)");
        rows.change(
                "insert into knowledge_version (article_no, version_no, status, audience, title, keywords, problem_types,"
                        + " body, expires_on, author_id, written_at) values ('" + no
                        + "', 1, 'PUBLISHED', 'INTERNAL', '" + title
                        + "', '', 'OIL_LEAK', 'Tighten the plug.', date '2030-01-01', 'han.mei', current_timestamp)");
        rows.change("update knowledge_edition set edition = edition + 1");
    }

    @Test
    void twoPeopleWithTheSameCaseOpenSeeEachOther() throws Exception {
        String no = taken();
        assertThat(page("feng.yu", "/cases/" + no)).contains("hx-post=\"/cases/" + no + "/presence\"");
        assertThat(ask("shen.bin", post("/cases/" + no + "/presence")).getContentAsString())
                .doesNotContain("has this case open");

        assertThat(ask("feng.yu", post("/cases/" + no + "/presence")).getContentAsString())
                .contains("Shen Bin has this case open, since 10:00")
                .doesNotContain("Feng Yu");
        assertThat(ask("feng.yu", post("/cases/CPL-1999-000001/presence")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoDoesNotWorkOnTheCaseHasNeitherItsArticlesNorItsLetters() throws Exception {
        String no = taken();
        for (String stranger : List.of("jin.bo", "bai.xue", "liu.yang")) {
            assertThat(ask(stranger, get("/complaints/" + no + "/help")).getStatus())
                    .isEqualTo(404);
            assertThat(ask(stranger, get("/complaints/" + no + "/write")).getStatus())
                    .isEqualTo(404);
            assertThat(ask(stranger, post("/complaints/" + no + "/write").param("text", "x"))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(page("jin.bo", "/cases/" + no)).doesNotContain("/complaints/" + no + "/help");
        assertThat(ask("feng.yu", get("/complaints/CPL-1999-000001/help")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void supervisorsKeepTheRepliesInBothLanguages() throws Exception {
        assertThat(ask("feng.yu", get("/complaints/replies")).getStatus()).isEqualTo(404);
        assertThat(ask("feng.yu", reply("NEW_ONE", "Hello")).getStatus()).isEqualTo(404);
        assertThat(page("shen.bin", "/complaints/replies?code=IN_WORK")).contains("{number}");
        assertThat(ask("shen.bin", reply("NEW_ONE", "Hello {nobody}")).getContentAsString())
                .contains("Nothing can stand for {nobody}.")
                .contains("Hello {nobody}");
        assertThat(ask("shen.bin", reply("new one", "Hello")).getStatus()).isEqualTo(422);

        assertThat(ask("shen.bin", reply("NEW_ONE", "Hello {name}")).getRedirectedUrl())
                .isEqualTo("/complaints/replies");
        assertThat(ask("shen.bin", reply("NEW_ONE", "Goodbye {name}")).getRedirectedUrl())
                .isEqualTo("/complaints/replies");

        assertThat(rows.texts("select language || body || changed_by from complaint_saved_reply where code = 'NEW_ONE'"
                        + " order by language"))
                .containsExactly("enGoodbye {name}shen.bin", "zh您好 {name}shen.bin");
        assertThat(page("feng.yu", "/complaints/" + taken() + "/write")).contains("value=\"NEW_ONE\"");
        rows.change("delete from complaint_saved_reply where code = 'NEW_ONE'");
    }

    private static MockHttpServletRequestBuilder reply(String code, String english) {
        return post("/complaints/replies")
                .param("code", code)
                .param("titleEn", "New")
                .param("titleZh", "新")
                .param("bodyEn", english)
                .param("bodyZh", "您好 {name}")
                .param("active", "true");
    }

    @Test
    void nothingPersonalIsReadableInTheTables() throws Exception {
        String no = taken();
        ask(
                "feng.yu",
                post("/complaints/" + no + "/write")
                        .param("once", UUID.randomUUID().toString())
                        .param("text", "Dear {name}, quokkasecret"));

        assertThat(new PersonalDataScan()
                        .plant("name", "Quokkadesk")
                        .plant("words", "quokkasecret")
                        .plant("phone", phone)
                        .scan(database))
                .isEmpty();
    }
}
