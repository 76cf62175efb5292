package io.camshaft.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Programs write and read customers, as people of dealer D1001 and D1002. */
abstract class CustomerApiContract {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String PASSWORD = "Orchid-Teapot-88";
    private static final String SALES = "bai.xue";
    private static final String STRANGER = "shi.lei";

    @Autowired
    private MockMvc http;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private OrganisationAdmin admin;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    private final int number = (int) (NEXT.incrementAndGet() * 3_141_593L % 9_999_991);

    @BeforeEach
    void people() {
        organisation.ensure();
        List.of(SALES, STRANGER, "wang.fang").forEach(person -> admin.setPassword(person, PASSWORD));
        time.set("2026-06-02T10:00+08:00");
    }

    @AfterEach
    void letTimeRun() {
        time.reset();
    }

    @Test
    void aCustomerIsEnteredOnceForEachKey() throws Exception {
        MockHttpServletResponse first = enter(SALES, "k1-" + number, customer("王伟"));
        assertThat(first.getStatus()).isEqualTo(201);
        String no = JsonPath.read(text(first), "$.customerNo");

        MockHttpServletResponse again = enter(SALES, "k1-" + number, customer("王伟"));

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(count(no)).isEqualTo(1);
        assertThat(enter(SALES, "k2-" + number, customer("王伟")).getStatus()).isEqualTo(200);
    }

    @Test
    void aKeyBelongsToOneRequest() throws Exception {
        enter(SALES, "k1-" + number, customer("王伟"));

        MockHttpServletResponse other = enter(SALES, "k1-" + number, customer("李明"));

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentType()).startsWith("application/problem+json");
        assertThat((String) JsonPath.read(text(other), "$.detail")).contains("another request");
        assertThat(enter(STRANGER, "k1-" + number, customer("李明")).getStatus()).isEqualTo(201);
    }

    @Test
    void withoutAKeyNothingIsWritten() throws Exception {
        assertThat(enter(SALES, null, customer("王伟")).getStatus()).isEqualTo(400);
        assertThat(enter(SALES, "two words", customer("王伟")).getStatus()).isEqualTo(400);
    }

    @Test
    void ofTwoAtOnceOneDoesTheWork() throws Exception {
        Callable<MockHttpServletResponse> call = () -> enter(SALES, "twice-" + number, customer("王伟"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<MockHttpServletResponse> answer : threads.invokeAll(List.of(call, call, call, call))) {
                assertThat(answer.get().getStatus()).isIn(201, 409);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(rows.count("select count(*) from api_request where request_key = ?", "twice-" + number))
                .isEqualTo(1);
        MockHttpServletResponse after = enter(SALES, "twice-" + number, customer("王伟"));
        assertThat(after.getStatus()).isEqualTo(201);
        assertThat(count(JsonPath.read(text(after), "$.customerNo"))).isEqualTo(1);
    }

    @Test
    void aWrongFieldIsNamedAndNothingPersonalIsRepeated() throws Exception {
        MockHttpServletResponse answer = enter(SALES, "bad-" + number, "{\"name\":\"司徒伟\",\"mobile\":\"1234\"}");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat((String) JsonPath.read(text(answer), "$.field")).isEqualTo("mobile");
        assertThat(text(answer)).doesNotContain("司徒").doesNotContain("1234");
        MockHttpServletResponse unreadable = enter(SALES, "bad2-" + number, "{\"name\":司徒伟}");
        assertThat(unreadable.getStatus()).isEqualTo(400);
        assertThat(text(unreadable)).doesNotContain("司徒");
        assertThat(rows.count("select count(*) from api_request where request_key like ?", "bad%" + number))
                .isZero();
    }

    @Test
    void theCardIsMaskedAndForTheDealerOnly() throws Exception {
        String no = JsonPath.read(text(enter(SALES, "c-" + number, customer("王伟"))), "$.customerNo");

        MockHttpServletResponse own = call(SALES, get("/api/v1/customers/" + no));
        MockHttpServletResponse stranger = call(STRANGER, get("/api/v1/customers/" + no));

        assertThat(own.getStatus()).isEqualTo(200);
        assertThat(text(own)).contains("王*").doesNotContain("王伟").doesNotContain(mobile());
        assertThat(stranger.getStatus()).isEqualTo(404);
        assertThat(call(SALES, json(post("/api/v1/customers/" + no + "/reveal"), "{\"caseNo\":\"CMP-2026-000001\"}"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(call(SALES, get("/api/v1/customers/nobody")).getStatus()).isEqualTo(404);
    }

    @Test
    void searchingTakesItsWordsInTheBody() throws Exception {
        String no = JsonPath.read(text(enter(SALES, "s-" + number, customer("王伟"))), "$.customerNo");

        MockHttpServletResponse found =
                call(SALES, json(post("/api/v1/customers/search"), "{\"words\":\"" + mobile() + "\"}"));
        MockHttpServletResponse stranger =
                call(STRANGER, json(post("/api/v1/customers/search"), "{\"words\":\"" + mobile() + "\"}"));

        assertThat(text(found)).contains(no).doesNotContain("王伟");
        assertThat(text(stranger)).isEqualTo("[]");
    }

    @Test
    void purchasesAndVisitsAreKnownByTheirNumbers() throws Exception {
        enter(SALES, "p0-" + number, customer("王伟"));
        String visit = "{\"sourceNo\":\"V%d\",\"vin\":\"%s\",\"visitedOn\":\"2026-05-30\",\"kind\":\"保养\"}"
                .formatted(number, vin());

        assertThat(call(SALES, keyed(json(post("/api/v1/visits"), visit), "p1-" + number))
                        .getStatus())
                .isEqualTo(201);
        assertThat(call(SALES, keyed(json(post("/api/v1/visits"), visit), "p2-" + number))
                        .getStatus())
                .isEqualTo(200);
        assertThat(call(
                                SALES,
                                keyed(
                                        json(
                                                post("/api/v1/purchases"),
                                                "{\"sourceNo\":\"P%d\",\"vin\":\"%s\",\"soldOn\":\"2026-05-01\"}"
                                                        .formatted(number, vin())),
                                        "p3-" + number))
                        .getStatus())
                .isEqualTo(201);
        assertThat(call(
                                SALES,
                                keyed(
                                        json(post("/api/v1/visits"), visit.replace("}", ",\"dealer\":\"D1002\"}")),
                                        "p4-" + number))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aPurchaseThatIsToldAgainFollowsWhatIsTold() throws Exception {
        enter(SALES, "c0-" + number, customer("王伟"));
        assertThat(outcome(purchase("1", "\"soldOn\":\"2026-05-01\""))).isEqualTo("NEW");
        assertThat(outcome(purchase("2", "\"soldOn\":\"2026-05-01\""))).isEqualTo("SAME");

        assertThat(outcome(purchase("3", "\"soldOn\":\"2026-05-03\",\"amount\":\"99000\"")))
                .isEqualTo("CHANGED");

        assertThat(rows.one(
                        "select cast(p.sold_on as varchar(10)) as purchase, cast(c.sold_on as varchar(10)) as customer,"
                                + " cast(v.sold_on as varchar(10)) as car, cast(o.since as varchar(10)) as owner"
                                + " from purchase p join customer c on c.id = p.customer_id join vehicle v on v.id = p.vehicle_id"
                                + " join ownership o on o.vehicle_id = v.id where p.source_no = ?",
                        "P" + number))
                .containsValues("2026-05-03")
                .doesNotContainValue("2026-05-01");
        assertThat(rows.text(
                        "select e.detail from customer_event e join purchase p on p.customer_id = e.customer_id"
                                + " where e.kind = 'PURCHASE_CHANGED' and p.source_no = ?",
                        "P" + number))
                .isEqualTo("sold_on 2026-05-01, amount -");
    }

    @Test
    void aCancelledPurchaseIsKeptAndTheBuyerOwnsTheCarNoLonger() throws Exception {
        enter(SALES, "c0-" + number, customer("王伟"));
        purchase("1", "\"soldOn\":\"2026-05-01\"");
        MockHttpServletResponse early = purchase("2", "\"soldOn\":\"2026-05-01\",\"cancelledOn\":\"2026-04-30\"");
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat((String) JsonPath.read(text(early), "$.field")).isEqualTo("cancelled_on");

        assertThat(outcome(purchase("3", "\"soldOn\":\"2026-05-01\",\"cancelledOn\":\"2026-05-20\"")))
                .isEqualTo("CHANGED");
        // Told without it, the cancellation stays.
        assertThat(outcome(purchase("4", "\"soldOn\":\"2026-05-01\""))).isEqualTo("SAME");

        assertThat(rows.one(
                        "select cast(p.cancelled_on as varchar(10)) as cancelled, cast(o.ended_on as varchar(10)) as ended, c.card,"
                                + " c.sold_on, v.sold_on as car from purchase p join customer c on c.id = p.customer_id"
                                + " join vehicle v on v.id = p.vehicle_id join ownership o on o.vehicle_id = v.id"
                                + " where p.source_no = ?",
                        "P" + number))
                .containsEntry("cancelled", "2026-05-20")
                .containsEntry("ended", "2026-05-19")
                .containsEntry("card", "A")
                .containsEntry("sold_on", null)
                .containsEntry("car", null);
    }

    @Test
    void aVisitThatIsToldAgainFollowsAndKnowsItsEnd() throws Exception {
        enter(SALES, "c0-" + number, customer("王伟"));
        assertThat(outcome(visit("1", ",\"kind\":\"ROUTINE\",\"mileageKm\":\"10000\"")))
                .isEqualTo("NEW");
        MockHttpServletResponse tomorrow = visit("2", ",\"finishedAt\":\"2026-06-03T09:00+08:00\"");
        assertThat(tomorrow.getStatus()).isEqualTo(422);
        assertThat((String) JsonPath.read(text(tomorrow), "$.field")).isEqualTo("finished_at");
        assertThat(visit("3", ",\"finishedAt\":\"half past four\"").getStatus()).isEqualTo(422);

        assertThat(outcome(visit("4", ",\"kind\":\"WARRANTY\",\"finishedAt\":\"2026-05-30 16:30\"")))
                .isEqualTo("CHANGED");
        assertThat(outcome(visit("5", ",\"kind\":\"WARRANTY\",\"finishedAt\":\"2026-05-30T08:30:00Z\"")))
                .isEqualTo("SAME");

        assertThat(rows.one("select kind, mileage_km from workshop_visit where source_no = ?", "V" + number))
                .containsEntry("kind", "WARRANTY")
                .containsEntry("mileage_km", 10_000);
        assertThat(rows.count(
                        "select count(*) from finished_visit f join workshop_visit w on w.id = f.visit_id"
                                + " where w.source_no = ? and f.finished_at = timestamp with time zone '2026-05-30 16:30:00+08:00'",
                        "V" + number))
                .isEqualTo(1);
    }

    @Test
    void ofABatchTheGoodAreTakenAndTheBadAreNamed() throws Exception {
        enter(SALES, "c0-" + number, customer("王伟"));
        String body = "{\"source\":\"DMS\",\"entries\":["
                + "{\"sourceNo\":\"A%1$d\",\"vin\":\"%2$s\",\"visitedOn\":\"2026-05-01\"},"
                + "{\"sourceNo\":\"B%1$d\",\"vin\":\"LFV3A23C800000000\",\"visitedOn\":\"2026-05-01\"},"
                + "{\"sourceNo\":\"C%1$d\",\"vin\":\"%2$s\",\"visitedOn\":\"2027-05-01\"},"
                + "{\"sourceNo\":\"D%1$d\",\"vin\":\"%2$s\",\"visitedOn\":\"2026-05-02\",\"dealer\":\"D1002\"},"
                + "{\"sourceNo\":\"A%1$d\",\"vin\":\"%2$s\",\"visitedOn\":\"2026-05-04\"},"
                + "{\"vin\":\"%2$s\",\"visitedOn\":\"2026-05-02\"}]}";
        String sent = body.formatted(number, vin());

        MockHttpServletResponse first = call(SALES, keyed(json(post("/api/v1/visits/batch"), sent), "b1-" + number));

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(text(first), "$.lines[*].outcome"))
                .containsExactly("NEW", "REFUSED", "REFUSED", "REFUSED", "CHANGED", "REFUSED");
        assertThat(JsonPath.<List<String>>read(text(first), "$.lines[*].field"))
                .containsExactly("vin", "visited_on", "dealer", "source_no");
        assertThat((int) JsonPath.read(text(first), "$.refused")).isEqualTo(4);
        assertThat(rows.count("select count(*) from workshop_visit where source_no like ?", "_" + number))
                .isEqualTo(1);
        assertThat(text(call(SALES, keyed(json(post("/api/v1/visits/batch"), sent), "b1-" + number))))
                .isEqualTo(text(first));
        MockHttpServletResponse chinese = call(
                SALES,
                keyed(json(post("/api/v1/visits/batch"), sent), "b2-" + number)
                        .header("Accept-Language", "zh-CN,en;q=0.5"));
        assertThat(JsonPath.<List<String>>read(text(chinese), "$.lines[*].outcome"))
                .containsExactly("CHANGED", "REFUSED", "REFUSED", "REFUSED", "CHANGED", "REFUSED");
        assertThat((String) JsonPath.read(text(chinese), "$.lines[1].detail")).contains("车");
    }

    @Test
    void aBatchHasOneToFiveHundredEntries() throws Exception {
        for (int entries : new int[] {0, 501}) {
            String body = "{\"entries\":[" + "{},".repeat(entries).replaceFirst(",$", "") + "]}";
            assertThat(call(SALES, keyed(json(post("/api/v1/purchases/batch"), body), "n" + entries + "-" + number))
                            .getStatus())
                    .isEqualTo(422);
        }
    }

    @Test
    void theSamePurchaseFromTwoProgramsAtOnceIsOne() throws Exception {
        enter(SALES, "c0-" + number, customer("王伟"));
        List<Callable<MockHttpServletResponse>> calls = java.util.stream.IntStream.range(0, 4)
                .<Callable<MockHttpServletResponse>>mapToObj(n -> () -> purchase("t" + n, "\"soldOn\":\"2026-05-01\""))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<String> outcomes = new java.util.ArrayList<>();
        try {
            for (Future<MockHttpServletResponse> answer : threads.invokeAll(calls)) {
                outcomes.add(outcome(answer.get()));
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(outcomes).containsOnlyOnce("NEW").contains("SAME");
        assertThat(rows.count("select count(*) from purchase where source_no = ?", "P" + number))
                .isEqualTo(1);
    }

    @Test
    void aNumberKeepsItsCarAndItsCustomer() throws Exception {
        enter(SALES, "c0-" + number, customer("王伟"));
        enter(SALES, "c1-" + number, customer("李明"));
        purchase("1", "\"soldOn\":\"2026-05-01\"");
        String otherCar = "{\"sourceNo\":\"P%d\",\"vin\":\"%s\",\"soldOn\":\"2026-05-01\"}"
                .formatted(number, vin().replace("LFV", "LSV"));

        MockHttpServletResponse answer = call(SALES, keyed(json(post("/api/v1/purchases"), otherCar), "o1-" + number));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat((String) JsonPath.read(text(answer), "$.field")).isEqualTo("vin");
        MockHttpServletResponse otherCustomer =
                purchase("o2", "\"soldOn\":\"2026-05-01\",\"customerSourceNo\":\"B" + number + "\"");
        assertThat((String) JsonPath.read(text(otherCustomer), "$.field")).isEqualTo("customer_source_no");
    }

    private MockHttpServletResponse purchase(String key, String fields) throws Exception {
        String body = "{\"sourceNo\":\"P%d\",\"vin\":\"%s\",%s}".formatted(number, vin(), fields);
        return call(SALES, keyed(json(post("/api/v1/purchases"), body), "pp" + key + "-" + number));
    }

    private MockHttpServletResponse visit(String key, String fields) throws Exception {
        String body =
                "{\"sourceNo\":\"V%d\",\"vin\":\"%s\",\"visitedOn\":\"2026-05-30\"%s}".formatted(number, vin(), fields);
        return call(SALES, keyed(json(post("/api/v1/visits"), body), "vv" + key + "-" + number));
    }

    private static String outcome(MockHttpServletResponse answer) throws Exception {
        return JsonPath.read(text(answer), "$.outcome");
    }

    @Test
    void aFileIsTakenInTheBackground() throws Exception {
        byte[] csv = ("name,mobile\n王伟," + mobile() + "\n赵敏,12").getBytes(StandardCharsets.UTF_8);
        MockHttpServletResponse answer = call(
                SALES,
                multipart("/api/v1/imports")
                        .file(new MockMultipartFile("file", "delta.csv", "text/csv", csv))
                        .param("content", "CUSTOMERS")
                        .param("source", "DMS")
                        .header("Idempotency-Key", "f-" + number));

        assertThat(answer.getStatus()).isEqualTo(202);
        int id = JsonPath.read(text(answer), "$.importId");
        Awaitility.await()
                .until(() -> text(call(SALES, get("/api/v1/imports/" + id))).contains("\"DONE\""));
        assertThat(text(call(SALES, get("/api/v1/imports/" + id)))).contains("\"created\":1", "\"refused\":1");
        assertThat(text(call(SALES, get("/api/v1/imports/" + id + "/refused")))).contains("telephone number");
        assertThat(call(STRANGER, get("/api/v1/imports/" + id)).getStatus()).isEqualTo(404);
        assertThat(text(call(STRANGER, get("/api/v1/imports")))).doesNotContain("\"importId\":" + id + ",");
    }

    @Test
    void whoMayNotWriteIsToldSo() throws Exception {
        assertThat(enter("wang.fang", "w-" + number, customer("王伟")).getStatus())
                .isEqualTo(403);
        assertThat(http.perform(get("/api/v1/imports"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void theDescriptionIsForPeopleWhoAreSignedInAndTellsOwnAddressesOnly() throws Exception {
        assertThat(http.perform(get("/api/docs")).andReturn().getResponse().getStatus())
                .isEqualTo(401);
        String description = text(call(SALES, get("/api/docs")));

        assertThat(description).contains("/api/v1/customers/search", "/api/v1/imports", "Idempotency-Key");
        assertThat(description).doesNotContain("/cases").doesNotContain("/login");
    }

    private long count(String customerNo) {
        return rows.count(
                "select count(*) from contact_channel k where k.value_token = (select min(value_token) from contact_channel where customer_id = ?)",
                Long.parseLong(customerNo.substring(1)));
    }

    private String customer(String name) {
        return "{\"sourceNo\":\"%s%d\",\"name\":\"%s\",\"mobile\":\"%s\",\"city\":\"天津\",\"car\":{\"vin\":\"%s\",\"model\":\"BORA\",\"soldOn\":\"2026-05-01\"}}"
                .formatted(
                        name.equals("王伟") ? "A" : "B",
                        number,
                        name,
                        mobile(),
                        name.equals("王伟") ? vin() : vin().replace("LFV", "LSV"));
    }

    private String mobile() {
        return "1390%07d".formatted(number);
    }

    private String vin() {
        return "LFV3A23C9%07d0".formatted(number);
    }

    private MockHttpServletResponse enter(String person, String key, String body) throws Exception {
        return call(person, keyed(json(post("/api/v1/customers"), body), key));
    }

    private static MockHttpServletRequestBuilder keyed(MockHttpServletRequestBuilder request, String key) {
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType("application/json").content(body);
    }

    private MockHttpServletResponse call(
            String person,
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return http.perform(request.with(httpBasic(person, PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
