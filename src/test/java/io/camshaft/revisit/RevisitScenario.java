package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.Customers;
import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.customer.NewVehicle;
import io.camshaft.customer.Power;
import io.camshaft.customer.PurchaseFact;
import io.camshaft.customer.VisitFact;
import io.camshaft.customer.VisitKind;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.ModelCoverage;
import io.camshaft.support.Rows;
import io.camshaft.support.TakenFlows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls from the desks of those who make them. It is Tuesday 26 May 2026, 10:00 in Shanghai. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RevisitScenario {

    static final String TUESDAY = "2026-05-26T10:00+08:00";
    /** In every personal value and every free text that people type, so that a copy in an engine table is found. */
    static final String TYPED = "Wombatserenade";

    static final AtomicInteger COUNT = new AtomicInteger(3000);

    @Autowired
    Desk desk;

    @Autowired
    EngineTime time;

    @Autowired
    Rows rows;

    @Autowired
    TestOrganisation people;

    @Autowired
    TakenFlows flows;

    @Autowired
    CaseJournal journal;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    Customers customers;

    @Autowired
    RevisitSelection selection;

    private ModelCoverage coverage;
    private int run;

    abstract String process();

    /** False where the process has no business key: then the journal knows nothing of it. */
    boolean isCase() {
        return true;
    }

    @BeforeAll
    void beginToCount() {
        coverage = new ModelCoverage("revisit", process(), rows, flows);
    }

    @BeforeEach
    void aQuietTuesday() {
        people.ensure();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "left over"));
        List.of(
                        "message_outbox",
                        "rectification_notice",
                        "call_finding",
                        "call_check",
                        "record_check",
                        "record_correction",
                        "revisit_attempt",
                        "revisit_call",
                        "revisit_day",
                        "customer_contact",
                        "purchase",
                        "workshop_visit")
                .forEach(table -> rows.change("delete from " + table));
        rows.change("update revisit_run set chosen_from = null, chosen_until = null, run_no = 0");
        time.set(TUESDAY);
    }

    @AfterEach
    void nothingPersonalIsLeftInTheEngine() {
        run++;
        assertThat(rows.engineColumnsHolding(TYPED)).isEmpty();
        assertThat(rows.engineColumnsHolding("+861370000")).isEmpty();
        assertThat(rows.count("select count(*) from case_journal where details like ?", "%" + TYPED + "%"))
                .isZero();
        time.reset();
    }

    @AfterAll
    void everyShapeAndFlowWasWalked() {
        long written = Arrays.stream(getClass().getSuperclass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        assertThat(written).isPositive();
        if (run == written) {
            assertThat(isCase() ? coverage.nodesMissed() : Set.of())
                    .as("shapes never entered")
                    .isEmpty();
            assertThat(coverage.flowsMissed()).as("flows never taken").isEmpty();
        }
    }

    /** A customer with a mobile and a mail address. */
    long customer() {
        int n = COUNT.incrementAndGet();
        return customer(List.of(
                new NewChannel(ChannelKind.MOBILE, "+861370000" + n, true),
                new NewChannel(ChannelKind.MAIL, TYPED.toLowerCase() + n + "@customer.example", true)));
    }

    long withoutMail() {
        return customer(List.of(new NewChannel(ChannelKind.MOBILE, "+861370000" + COUNT.incrementAndGet(), true)));
    }

    private long customer(List<NewChannel> channels) {
        return customers.register(
                new NewCustomer(CustomerKind.PERSON, TYPED + " Li", null, channels, "Tianjin", null, null, "FORM"),
                "bai.xue");
    }

    /** A car that is under warranty until the end of 2028. */
    long car(String soldOn) {
        return customers.vehicle(
                new NewVehicle(
                        "LFV2A21K0" + String.format("%08d", COUNT.incrementAndGet()),
                        null,
                        "C5",
                        null,
                        null,
                        Power.PETROL,
                        LocalDate.parse(soldOn),
                        "D1001",
                        null,
                        LocalDate.parse("2028-12-31"),
                        null),
                "bai.xue");
    }

    /** @return id of the purchase */
    long sold(long customer, String dealer, String day) {
        String no = "S-" + COUNT.incrementAndGet();
        customers.purchase(
                new PurchaseFact("DMS", no, car(day), customer, dealer, LocalDate.parse(day), null), "bai.xue");
        return rows.count("select id from purchase where source_no = ?", no);
    }

    /** @return id of the visit */
    long visited(long customer, long car, String dealer, String day, VisitKind kind) {
        String no = "W-" + COUNT.incrementAndGet();
        customers.visit(
                new VisitFact("DMS", no, car, customer, dealer, LocalDate.parse(day), kind, null, null), "fan.hui");
        return rows.count("select id from workshop_visit where source_no = ?", no);
    }

    /** The timer of the morning, and every portion that it starts. */
    void morning() {
        Job timer = management
                .createJobQuery()
                .processDefinitionKey("revisitSelection")
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
        runSelection();
    }

    void runSelection() {
        for (Job next = portion(); next != null; next = portion()) {
            management.executeJob(next.getId());
        }
    }

    Job portion() {
        return management.createJobQuery().processDefinitionKey("revisitSelection").messages().list().stream()
                .findFirst()
                .orElse(null);
    }

    /** A customer who bought three days ago is called by the dealer's sales today; number of the call. */
    String due() {
        return due(this::customer);
    }

    /** @param customers makes one */
    String due(LongSupplier customers) {
        // Those of the call centre's share are called by it, which is another story.
        long customer = customers.getAsLong();
        while (Sample.bucket(customer, TimePoint.DAY_3) < 40) {
            customer = customers.getAsLong();
        }
        sold(customer, "D1001", "2026-05-23");
        morning();
        return CallNo.of(rows.count("select id from revisit_call where customer_id = ?", customer));
    }

    static Map<String, Object> told(String result) {
        return Map.of("callResult", result);
    }

    static Map<String, Object> content() {
        return Map.of(
                "callResult", "REACHED",
                "satisfaction", "SATISFIED",
                "problemTold", "NO",
                "callWords", TYPED + " is happy");
    }

    static Map<String, Object> problem(String... departments) {
        return Map.of(
                "callResult", "REACHED",
                "satisfaction", "DISSATISFIED",
                "problemTold", "YES",
                "departments", List.of(departments),
                "problemClass", "DELIVERY",
                "problemWords", TYPED + " got no manual");
    }

    static Map<String, Object> answer() {
        return Map.of("noticeAnswer", TYPED + " has the manual now", "noticeEvidence", TYPED + " signed for it");
    }

    /** Answered and accepted. */
    void settle(String noticeNo, String department, String issuer) {
        desk.complete(department, noticeNo, answer());
        desk.complete(issuer, noticeNo, Map.of("answerDecision", "ACCEPT"));
    }

    List<String> notices(String callNo) {
        return rows.texts(
                "select notice_no from rectification_notice where call_id = ? order by department", CallNo.id(callNo));
    }

    String state(String callNo) {
        return rows.text("select state from revisit_call where id = ?", CallNo.id(callNo));
    }

    /** "template person" of each message, oldest first. */
    List<String> mails(String caseNo) {
        return rows.texts(
                "select substring(template from 14) || ' ' || person_id from message_outbox where case_no = ? order by id",
                caseNo);
    }

    String outcome(String caseNo) {
        return journal.file(caseNo).map(CaseFile::outcome).orElseThrow();
    }

    static OffsetDateTime at(String moment) {
        return OffsetDateTime.parse(moment);
    }
}
