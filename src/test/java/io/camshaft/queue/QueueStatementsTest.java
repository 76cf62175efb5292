package io.camshaft.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.Customers;
import io.camshaft.customer.MergeWork;
import io.camshaft.customer.NewCustomer;
import io.camshaft.support.CountedDatabase;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.StatementCount;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A page of the queue asks as much for twenty rows as for three, whatever process they are of; and what the rows say. */
@WholeApplication
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:counted;DB_CLOSE_DELAY=-1")
@Import(CountedDatabase.class)
class QueueStatementsTest {

    private static final StatementCount COUNT = CountedDatabase.COUNT;
    private static final int FEW = 3;
    private static final int MANY = 20;
    /** Of a whole page with its frame: rights, tabs, team, rows. */
    private static final int MOST_STATEMENTS = 55;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Desk desk;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Customers customers;

    @Autowired
    private MergeWork merges;

    @Autowired
    private Rows rows;

    @Autowired
    private MockMvc mvc;

    private int phones;

    @BeforeEach
    void aTuesday() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
    }

    @AfterEach
    void timeGoesOn() {
        time.reset();
    }

    @Test
    void tasksWithClocks() throws Exception {
        repository
                .createDeployment()
                .addString("likelyLate.bpmn", LikelyLateContract.MODEL)
                .deploy();
        Runnable start = () -> runtime.startProcessInstanceByKey("likelyLate", "LIK-" + UUID.randomUUID());

        String page =
                sameForManyRows("feng.yu", "unassigned", "likelyLate", start, () -> time.set("2026-05-26T17:00+08:00"));

        assertThat(page).contains("likely late 70 %");
    }

    @Test
    void proposals() throws Exception {
        Runnable start = () -> desk.start(
                "wang.fang", "campaignApproval", Map.of("title", "Open day at the harbour", "startsOn", "2026-06-20"));

        String page = sameForManyRows("wang.fang", "mine", "campaignApproval", start, () -> {});

        assertThat(page).contains("Open day at the harbour · D1001", "Write the proposal and hand it in");
        assertThat(page("wang.fang", "/queue?q=HARBOUR day")).contains("Open day at the harbour");
        assertThat(page("wang.fang", "/queue?q=harbour night")).contains("Nothing open that you may see fits");
        assertThat(page("zhang.min", "/queue?q=harbour")).doesNotContain("Open day at the harbour");
    }

    @Test
    void plans() throws Exception {
        String page = sameForManyRows(
                "sun.li",
                "mine",
                "annualPlanApproval",
                () -> desk.start("sun.li", "annualPlanApproval", Map.of("planYear", 2027)),
                () -> {});

        assertThat(page).contains("2027", "Enter the plan.");
        assertThat(page("sun.li", "/queue?q=2027")).contains("Enter the plan.");
    }

    @Test
    void requestsOfPersons() throws Exception {
        long customer = customer();
        String page = sameForManyRows(
                "feng.yu",
                "unassigned",
                "personalDataRequest",
                () -> {
                    Map<String, Object> request = new HashMap<>();
                    request.put("requestKind", "ACCESS");
                    request.put("customerNumber", CustomerNo.of(customer));
                    request.put("askedVia", "PHONE");
                    request.put("requestDetails", "What do you know about me?");
                    desk.start("feng.yu", "personalDataRequest", request);
                },
                () -> {});

        assertThat(page).contains("Access", CustomerNo.of(customer), "Check that it comes from the person.");
        assertThat(page).contains("The law waits until 2026-");
        assertThat(page("feng.yu", "/queue?q=" + CustomerNo.of(customer)))
                .contains("Check that it comes from the person.");
        assertThat(page("feng.yu", "/queue?q=access")).contains("Check that it comes from the person.");
        assertThat(page("feng.yu", "/queue?q=erasure")).contains("Nothing open that you may see fits");
    }

    @Test
    void reviewsOfLikelyDoubles() throws Exception {
        String page = sameForManyRows(
                "liu.yang",
                "unassigned",
                "customerMerge",
                () -> {
                    long first = customer();
                    long second = customer();
                    rows.change(
                            """
                            insert into merge_candidate (first_id, second_id, score, reasons, status, found_at, version)
                            values (?, ?, 80, 'SAME_PHONE', 'OPEN', current_timestamp, 0)
                            """,
                            first,
                            second);
                    merges.begin(
                            rows.count(
                                    "select id from merge_candidate where first_id = ? and second_id = ?",
                                    first,
                                    second),
                            null);
                },
                () -> {});

        assertThat(page).contains("Compare the two records", "(80 of 100)");
        String second = CustomerNo.of(rows.count("select max(second_id) from merge_candidate"));
        assertThat(page("liu.yang", "/queue?q=" + second)).contains(second);
    }

    /** The page with many rows. */
    private String sameForManyRows(String person, String tab, String process, Runnable start, Runnable before)
            throws Exception {
        String address = "/queue?tab=" + tab + "&process=" + process;
        for (int i = 0; i < FEW; i++) {
            start.run();
        }
        before.run();
        // Once to parse templates and fill what is remembered.
        page(person, address);
        int few = statements(person, address);
        time.set("2026-05-26T10:00+08:00");
        for (int i = FEW; i < MANY; i++) {
            start.run();
        }
        before.run();
        page(person, address);
        int many = statements(person, address);

        assertThat(many)
                .as(
                        "statements for %d rows where %d rows took %d; those that came more than once: %s",
                        MANY,
                        FEW,
                        few,
                        COUNT.texts().entrySet().stream()
                                .filter(text -> text.getValue() > 2)
                                .toList())
                .isLessThanOrEqualTo(few)
                .isLessThanOrEqualTo(MOST_STATEMENTS);
        String page = page(person, address);
        assertThat(page.split("<tr id=\"task-")).hasSize(MANY + 1);
        return page;
    }

    private int statements(String person, String address) throws Exception {
        COUNT.reset();
        page(person, address);
        return COUNT.kinds().total();
    }

    private String page(String person, String address) throws Exception {
        var answer = mvc.perform(get(address).with(user(person))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private long customer() {
        phones++;
        return customers.register(
                new NewCustomer(
                        CustomerKind.PERSON,
                        "赵" + phones,
                        null,
                        List.of(new NewCustomer.NewChannel(ChannelKind.MOBILE, "1391234" + (5000 + phones), true)),
                        "Tianjin",
                        "D1001",
                        null,
                        "FORM"),
                "bai.xue");
    }
}
