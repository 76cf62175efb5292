package io.camshaft.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.Customers;
import io.camshaft.customer.PersonalRecords;
import io.camshaft.customer.Purpose;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.CallState;
import io.camshaft.revisit.QuestionsInWriting;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.TimePoint;
import io.camshaft.support.Rows;
import io.camshaft.support.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page behind the link as customers and others use it, and the page of those who answer for the figures. */
abstract class SurveyPagesTest extends Scenario implements FinishedVisits {

    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    SurveyCountRepository counts;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private QuestionsInWriting questions;

    @Autowired
    private Customers customers;

    @Autowired
    private Answering answering;

    @Autowired
    private SurveysInFile file;

    @Autowired
    private List<PersonalRecords> files;

    @Autowired
    private SurveyRepository surveyed;

    private String address;

    @Override
    protected String process() {
        return "surveyFollowUp";
    }

    @BeforeEach
    void aVisitorWithAnAddressOfTheirOwn() {
        noSurveys();
        address = "10.2.0." + ADDRESS.incrementAndGet();
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

    @AfterEach
    void figuresAreThoseOfTheRows() {
        LocalDate from = LocalDate.parse("2020-01-01");
        LocalDate until = LocalDate.parse("2030-01-01");
        assertThat(counts.figures(from, until, null)).isEqualTo(FigureRows.of(rows.sql(), from, until));
    }

    @AfterEach
    void nothingPersonalIsInTheEngine() {
        assertThat(rows.engineColumnsHolding(TYPED)).isEmpty();
        assertThat(rows.engineColumnsHolding(PHONE)).isEmpty();
    }

    private MvcResult ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(incoming -> {
                    incoming.setRemoteAddr(address);
                    return incoming;
                }))
                .andReturn();
    }

    private MockHttpServletResponse look(String token, String language) throws Exception {
        return ask(get("/survey/" + token).param("lang", language)).getResponse();
    }

    private MvcResult send(String token, String overall, String words) throws Exception {
        return ask(post("/survey/" + token)
                .with(csrf())
                .param("lang", "en")
                .param("overall", overall)
                .param("waiting", "")
                .param("steps", "BILL_EXPLAINED", "NONSENSE")
                .param("words", words));
    }

    @Test
    void theCustomerAnswersOnceWithoutAnAccount() throws Exception {
        String no = asked();
        String token = token(no);
        MockHttpServletResponse page = look(token, "en");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("About your visit to Binhai Motors on 2026-05-26.")
                .contains("How satisfied are you with the visit as a whole?")
                .doesNotContain(TYPED)
                .doesNotContain("SVY-");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(look(token, "zh").getContentAsString())
                .contains("您对本次服务的总体满意程度如何？")
                .contains("非常满意");

        MvcResult sent = send(token, "9", TYPED + " <script>alert(1)</script>");
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/survey/" + token + "?lang=en");
        assertThat(ask(get("/survey/" + token).param("lang", "en").flashAttrs(sent.getFlashMap()))
                        .getResponse()
                        .getContentAsString())
                .contains("Thank you for your time!");
        long id = SurveyNo.id(no);
        assertThat(rows.one("select state, overall, waiting from survey where id = ?", id))
                .containsEntry("state", "ANSWERED")
                .containsEntry("overall", 9)
                .containsEntry("waiting", null);
        assertThat(rows.texts("select step from survey_step where survey_id = ?", id))
                .containsExactly("BILL_EXPLAINED");
        assertThat(rows.opened("survey.words", "select words_sealed from survey where id = ?", id))
                .isEqualTo(TYPED + " <script>alert(1)</script>");
        assertThat(journal.file(no)).isEmpty();

        MockHttpServletResponse second = send(token, "1", "").getResponse();
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("We have your answer already.");
        assertThat(look(token, "en").getContentAsString()).contains("We have your answer already.");
        assertThat(rows.count("select overall from survey where id = ?", id)).isEqualTo(9);
    }

    @Test
    void whoIsNotContentIsToldThatSomebodyCalls() throws Exception {
        String no = asked();
        MvcResult sent = send(token(no), "2", "");
        assertThat(sent.getFlashMap().get("thanks")).isEqualTo("CALLED");
        assertThat(desk.waitsAt(no)).isEqualTo("Task_CallDissatisfied");
        assertThat(desk.task(no).getTenantId()).isEqualTo("D1001");
    }

    @Test
    void unknownAndExpiredLinksGetACalmSentence() throws Exception {
        String token = token(asked());
        MockHttpServletResponse unknown = look("AAAAAAAAAAAAAAAAAAAAAAAAAAA", "en");
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(unknown.getContentAsString()).contains("This link leads nowhere.");
        assertThat(look("x'--", "zh").getContentAsString()).contains("该链接无效");
        assertThat(send("AAAAAAAAAAAAAAAAAAAAAAAAAAA", "9", "").getResponse().getStatus())
                .isEqualTo(404);

        time.set("2026-06-02T09:59+08:00");
        assertThat(look(token, "en").getStatus()).isEqualTo(200);
        time.set("2026-06-02T10:00+08:00");
        MockHttpServletResponse expired = look(token, "en");
        assertThat(expired.getStatus()).isEqualTo(410);
        assertThat(expired.getContentAsString()).contains("This link worked for some days and is over.");
        assertThat(send(token, "9", "").getResponse().getStatus()).isEqualTo(410);
        assertThat(rows.count("select count(*) from survey where state = 'ANSWERED'"))
                .isZero();
    }

    @Test
    void whatIsMissingWrongOrTooLongIsSaidAndNothingIsLost() throws Exception {
        String token = token(asked());
        for (String wrong : List.of("0", "11", "-3", "abc", "9999999999")) {
            MockHttpServletResponse refused =
                    send(token, wrong, TYPED + " typed").getResponse();
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString())
                    .contains("The scale goes from 1 to 10.")
                    .contains(TYPED + " typed");
        }
        assertThat(send(token, "", "").getResponse().getContentAsString())
                .contains("Please choose a number for the whole.");
        String page =
                send(token, "9", "<script>" + "x".repeat(1000)).getResponse().getContentAsString();
        assertThat(page)
                .contains("Please write at most 1,000 characters.")
                .contains("&lt;script&gt;xxx")
                .doesNotContain("<script>x");
        assertThat(rows.count("select count(*) from survey where state = 'ANSWERED'"))
                .isZero();
        assertThat(send(token, "9", "x".repeat(1000)).getResponse().getStatus()).isEqualTo(302);
    }

    @Test
    void aPageThatWasOpenForTooLongAsksAgainAndForgedRequestsAreRefused() throws Exception {
        String token = token(asked());
        MvcResult stale = ask(post("/survey/" + token).param("overall", "9").param("words", TYPED));
        assertThat(stale.getResponse().getForwardedUrl()).isEqualTo("/survey/" + token + "/again");
        MockHttpServletResponse again = ask(post("/survey/" + token + "/again")
                        .with(csrf())
                        .param("overall", "9")
                        .param("words", TYPED))
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString())
                .contains("Nothing is lost")
                .contains(TYPED)
                .contains("value=\"9\" checked");
        assertThat(rows.count("select count(*) from survey where state = 'ANSWERED'"))
                .isZero();
    }

    @Test
    void machinesAreHeldOff() throws Exception {
        String token = token(asked());
        for (int i = 0; i < 60; i++) {
            assertThat(look("AAAAAAAAAAAAAAAAAAAAAAAAAA" + i, "en").getStatus()).isEqualTo(404);
        }
        assertThat(look(token, "en").getStatus()).isEqualTo(429);
        assertThat(look(token, "en").getContentAsString()).contains("Please wait a moment");
        time.set("2026-05-26T10:01+08:00");
        assertThat(look(token, "en").getStatus()).isEqualTo(200);
    }

    @Test
    void ofTwoAnswersAtTheSameMomentOneIsTaken() throws Exception {
        String no = asked();
        String token = token(no);
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Integer> answer = () -> {
            both.await();
            return mvc.perform(post("/survey/" + token).with(csrf()).param("overall", "3"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        };
        try (Closing threads = new Closing(Executors.newFixedThreadPool(2))) {
            List<Future<Integer>> doors =
                    List.of(threads.service().submit(answer), threads.service().submit(answer));
            assertThat(List.of(doors.get(0).get(), doors.get(1).get())).containsExactlyInAnyOrder(302, 409);
        }
        assertThat(rows.count("select count(*) from survey_follow_up")).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(no)
                        .count())
                .isEqualTo(1);
    }

    private record Closing(ExecutorService service) implements AutoCloseable {

        @Override
        public void close() {
            service.shutdownNow();
        }
    }

    @Test
    void whoCouldNotBeReachedIsAskedInWritingAboutThePurchase() throws Exception {
        RevisitCall call = inVain(COUNT.incrementAndGet(), customer(true));
        AtomicReference<String> page = new AtomicReference<>();
        questions.ask(call, sent -> page.compareAndSet(null, sent));
        questions.ask(call, sent -> {
            throw new AssertionError("asked twice");
        });
        String token = page.get().substring(page.get().lastIndexOf('/') + 1);

        assertThat(look(token, "en").getContentAsString())
                .contains("About your purchase at Binhai Motors on 2026-05-26.")
                .contains("The functions of the car were shown to me")
                .doesNotContain("waiting time");
        assertThat(questions.answerOf(call)).isEmpty();
        send(token, "4", "");
        assertThat(questions.answerOf(call)).isEqualTo(Optional.of(4));
        String no = SurveyNo.of(rows.count("select id from survey where occasion = 'CALL'"));
        assertThat(desk.sees("liu.yang", no)).isTrue();

        RevisitCall unwritable = inVain(COUNT.incrementAndGet(), customer(false));
        questions.ask(unwritable, sent -> false);
        assertThat(rows.text("select state from survey where occasion_id = ?", unwritable.id()))
                .isEqualTo("NO_ADDRESS");
        long refusing = customer(true);
        customers.consent(refusing, ChannelKind.MAIL, Purpose.SURVEY, false, "FORM", "fan.hui");
        RevisitCall unwanted = inVain(COUNT.incrementAndGet(), refusing);
        questions.ask(unwanted, sent -> {
            throw new AssertionError("asked against their word");
        });
        assertThat(rows.text("select state from survey where occasion_id = ?", unwanted.id()))
                .isEqualTo("OPTED_OUT");
    }

    private static RevisitCall inVain(long id, long customer) {
        LocalDate day = LocalDate.parse("2026-05-26");
        return new RevisitCall(
                id,
                TimePoint.Occasion.SALE,
                -1,
                TimePoint.DAY_3,
                CallActor.DEALER,
                "D1001",
                customer,
                1,
                "D1001",
                day,
                CallState.FAILED,
                3,
                0,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    private MockHttpServletResponse surveys(String person, String query) throws Exception {
        return mvc.perform(get("/surveys" + query).with(user(person)))
                .andReturn()
                .getResponse();
    }

    @Test
    void wordsOfContentCustomersAreReadByThoseWhoSeeTheirDealerAndNameNobody() throws Exception {
        String content = asked();
        answering.answer(token(content), new SurveyAnswer(9, null, null, Set.of(), TYPED + " <i>tea</i> was fine"));
        answering.answer(token(asked()), new SurveyAnswer(8, null, null, Set.of(), null));
        answering.answer(token(asked()), new SurveyAnswer(2, null, null, Set.of(), TYPED + " waited too long"));

        for (String reader : List.of("liu.yang", "li.qiang", "shen.bin")) {
            assertThat(surveys(reader, "?dealer=D1001").getContentAsString())
                    .contains(TYPED + " &lt;i&gt;tea&lt;/i&gt; was fine")
                    .doesNotContain("waited too long")
                    .doesNotContain(TYPED + " Li")
                    .doesNotContain(content);
        }
        assertThat(surveys("xu.jing", "?dealer=D1001").getStatus()).isEqualTo(404);
        assertThat(surveys("shen.bin", "").getContentAsString()).doesNotContain(TYPED);
        assertThat(surveys("liu.yang", "?dealer=D1001&from=2026-05-01&until=2026-05-20")
                        .getContentAsString())
                .contains("No content customer wrote anything")
                .doesNotContain(TYPED);
        surveyed.forget(rows.count("select customer_id from survey where id = ?", SurveyNo.id(content)));
        assertThat(surveys("liu.yang", "?dealer=D1001").getContentAsString()).doesNotContain(TYPED);
    }

    @Test
    void theFileOfAPersonTellsWhatTheyAnsweredAndWhatWasSaidOnTheTelephone() {
        String no = dissatisfied();
        desk.complete("liu.yang", no, Map.of("followUpResult", "NOT_SOLVED", "followUpWords", TYPED + " wants more"));
        long customer = rows.count("select customer_id from survey where id = ?", SurveyNo.id(no));

        List<Map<String, Object>> told = file.of(List.of(customer, customer + 1));

        assertThat(told).singleElement().satisfies(survey -> {
            assertThat(survey)
                    .containsEntry("surveyNo", no)
                    .containsEntry("overall", 3)
                    .containsEntry("stepsDone", List.of("RECEIVED_ON_TIME"))
                    .containsEntry("followUp", "OPEN");
            assertThat(survey.get("words").toString()).contains("waited");
            assertThat(survey.get("calls").toString()).contains("NOT_SOLVED", TYPED + " wants more");
        });
        assertThat(files.stream().map(PersonalRecords::part)).contains("surveys", "calls");
        surveyed.forget(customer);
        assertThat(file.of(List.of(customer)).toString()).doesNotContain(TYPED);
    }

    @Test
    void everybodySeesTheFiguresOfTheDealersThatAreTheirs() throws Exception {
        String no = dissatisfied();
        desk.complete(
                "liu.yang",
                no,
                Map.of(
                        "followUpResult", "SOLVED",
                        "causeCode", "PROCESS",
                        "measureCode", "APOLOGISED",
                        "followUpWords", TYPED));
        answering.answer(token(asked()), new SurveyAnswer(10, null, null, Set.of(), null));
        handedBack(customer(true), "D1002", "2026-05-26T09:30+08:00");
        tenMinutes();

        String own = surveys("liu.yang", "?dealer=D1001").getContentAsString();
        assertThat(own)
                .contains("D1001 Binhai Motors", "100&nbsp;%", "6.5", no, "Our process", "Apologised")
                .doesNotContain("D1002")
                .doesNotContain(TYPED);
        assertThat(surveys("shen.bin", "").getContentAsString()).contains("D1001", "D1002", "67&nbsp;%");
        assertThat(surveys("li.qiang", "").getContentAsString()).contains("D1001", "D1002");
        assertThat(surveys("chen.hong", "").getContentAsString()).contains("Nobody was asked");
        assertThat(surveys("xu.jing", "?dealer=D1001").getStatus()).isEqualTo(404);
        assertThat(surveys("feng.yu", "").getStatus()).isEqualTo(404);
        assertThat(surveys("wang.fang", "").getStatus()).isEqualTo(404);
        assertThat(surveys("liu.yang", "?from=2026-05-01&until=2026-05-20").getContentAsString())
                .contains("Nobody was asked");
        assertThat(surveys("liu.yang", "?from=2020-01-01&until=2026-05-26").getContentAsString())
                .contains("at most 92 days");
        assertThat(surveys("liu.yang", "?from=2026-05-27&until=2026-05-26").getStatus())
                .isEqualTo(200);
    }
}
