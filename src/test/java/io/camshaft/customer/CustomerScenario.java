package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.casefile.CaseView;
import io.camshaft.casefile.CaseViews;
import io.camshaft.conventions.Surroundings;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalKind;
import io.camshaft.platform.journal.Replay;
import io.camshaft.platform.journal.ReplayResult;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.ModelCoverage;
import io.camshaft.support.Rows;
import io.camshaft.support.TakenFlows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases about customers, from the desks of those who work on them. It is Tuesday 26 May 2026, 10:00 in Shanghai. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CustomerScenario {

    static final String TUESDAY = "2026-05-26T10:00+08:00";
    /** In every personal value and every free text that people type, so that a copy in an engine table is found. */
    static final String TYPED = "Quokkaparade";

    private static final AtomicInteger COUNT = new AtomicInteger(1000);

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
    CaseViews views;

    @Autowired
    List<CaseView> allViews;

    @Autowired
    Customers customers;

    @Autowired
    Replay replay;

    private ModelCoverage coverage;
    private int run;

    abstract String process();

    /** False where the process has no business key: then the journal knows nothing of it. */
    boolean isCase() {
        return true;
    }

    @BeforeAll
    void beginToCount() {
        coverage = new ModelCoverage("customer", process(), rows, flows);
    }

    @BeforeEach
    void aQuietTuesday() {
        people.ensure();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "left over"));
        rows.change("delete from message_outbox");
        time.set(TUESDAY);
    }

    @AfterEach
    void nothingPersonalIsLeftInTheEngine() {
        run++;
        assertThat(rows.engineColumnsHolding(TYPED)).isEmpty();
        assertThat(rows.engineColumnsHolding("+861390000")).isEmpty();
        assertThat(rows.count("select count(*) from case_journal where details like ?", "%+861390000%"))
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

    /** A person whom the dealers know, with a phone number of their own. */
    long customer(String... dealers) {
        return customer(List.of(), dealers);
    }

    long customerWithMail(String... dealers) {
        return customer(
                List.of(new NewChannel(ChannelKind.MAIL, TYPED.toLowerCase() + "@customer.example", true)), dealers);
    }

    private long customer(List<NewChannel> more, String... dealers) {
        List<NewChannel> channels = new ArrayList<>(more);
        channels.add(new NewChannel(ChannelKind.MOBILE, phone(COUNT.incrementAndGet()), true));
        long id = customers.register(
                new NewCustomer(CustomerKind.PERSON, TYPED + " Li", null, channels, "Tianjin", null, null, "FORM"),
                "bai.xue");
        for (String dealer : dealers) {
            customers.lookAfter(id, dealer, null, "bai.xue");
        }
        return id;
    }

    static String phone(int number) {
        return "+861390000" + number;
    }

    /** A car of the customer's; the plate is personal. */
    long car(long customerId) {
        String vin = "LFV2A21K0" + String.format("%08d", COUNT.incrementAndGet());
        long car = customers.vehicle(
                new NewVehicle(
                        vin,
                        "津A" + COUNT.incrementAndGet() + "X",
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
        customers.own(car, customerId, LocalDate.parse("2026-01-10"), "bai.xue");
        return car;
    }

    void act(String person, String caseNo, String action, String reason) {
        views.act(journal.file(caseNo).orElseThrow(), action, person, reason);
    }

    CaseView view() {
        return allViews.stream()
                .filter(each -> each.processKey().equals(process()))
                .findFirst()
                .orElseThrow();
    }

    /** "template person" of each message to colleagues, oldest first. */
    List<String> mails(String caseNo) {
        return rows.texts(
                "select substring(template from 15) || ' ' || person_id from message_outbox where case_no = ? order by id",
                caseNo);
    }

    Set<String> variables(String caseNo) {
        String instance = desk.task(caseNo).getProcessInstanceId();
        Set<String> names = new TreeSet<>();
        for (VariableInstance variable : runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .list()) {
            names.add(variable.getName());
        }
        return names;
    }

    /** "reader customerId place" of the readings for the case, oldest first. */
    List<String> readings(String caseNo) {
        return rows.texts(
                "select reader_id || ' ' || customer_id || ' ' || place from personal_data_reading where case_no = ? order by id",
                caseNo);
    }

    String outcome(String caseNo) {
        return journal.file(caseNo).map(CaseFile::outcome).orElseThrow();
    }

    List<String> path(String caseNo) {
        return journal.of(caseNo).stream()
                .filter(entry -> entry.kind() == JournalKind.ENTERED)
                .map(entry -> entry.elementId())
                .toList();
    }

    /** The finished case once more, on the models as they are. */
    ReplayResult replay(String caseNo) {
        Map<String, byte[]> models = new TreeMap<>();
        for (String folder : List.of("processes/customer", "forms/customer")) {
            Surroundings.files(Path.of(folder))
                    .forEach(file -> models.put(
                            file.getFileName().toString(),
                            Surroundings.read(file).getBytes(StandardCharsets.UTF_8)));
        }
        return replay.run(journal.of(caseNo), models);
    }

    static OffsetDateTime at(String moment) {
        return OffsetDateTime.parse(moment);
    }
}
