package io.camshaft.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.casefile.CaseView;
import io.camshaft.casefile.CaseViews;
import io.camshaft.platform.journal.CaseFile;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalKind;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.ModelCoverage;
import io.camshaft.support.Rows;
import io.camshaft.support.TakenFlows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases from the desks of those who work on them. It is Tuesday 26 May 2026, 10:00 in Shanghai. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ComplaintScenario {

    static final String TUESDAY = "2026-05-26T10:00+08:00";
    /** In every personal value and every free text that people type, so that a copy in an engine table is found. */
    static final String TYPED = "Quokkaparade";

    static final AtomicInteger COUNT = new AtomicInteger(1000);

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

    private ModelCoverage coverage;
    private int run;

    abstract String process();

    /** False where the process has no business key: then the journal knows nothing of it. */
    boolean isCase() {
        return true;
    }

    @BeforeAll
    void beginToCount() {
        coverage = new ModelCoverage("complaint", process(), rows, flows);
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

    /** Fields of the register form as an agent fills them in on the phone; every free text has the planted word. */
    static Map<String, Object> call(String kind, String problem) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("complaintKind", kind);
        fields.put("complaintChannel", "PHONE");
        fields.put("problemType", problem);
        fields.put("contactName", TYPED + " Zhao");
        fields.put("contactPhone", "+861390000" + COUNT.incrementAndGet());
        fields.put("contactMail", TYPED.toLowerCase() + "@customer.example");
        fields.put("dealerCode", "D1001");
        fields.put("subject", TYPED + " is angry");
        fields.put("words", TYPED + " says the car leaks");
        return fields;
    }

    static Map<String, Object> assess(String path) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("complaintKind", "AFTER_SALES");
        fields.put("problemType", "OIL_LEAK");
        fields.put("responsibility", "SERVICE");
        fields.put("solutionPath", path);
        if (path.equals("AT_ONCE")) {
            fields.put("customerContent", true);
        } else {
            fields.put("question", TYPED + ": what happened?");
        }
        return fields;
    }

    static Map<String, Object> departments(String... departments) {
        Map<String, Object> fields = assess("DEPARTMENTS");
        fields.put("departments", List.of(departments));
        return fields;
    }

    static Map<String, Object> answer() {
        return Map.of("departmentFinding", "OURS", "departmentAnswer", TYPED + " waited for a seal");
    }

    static Map<String, Object> agreed() {
        return Map.of("solutionOutcome", "AGREED", "solutionWords", TYPED + " gets a new seal");
    }

    static Map<String, Object> called(String result) {
        return result.equals("NOT_REACHED")
                ? Map.of("callResult", result)
                : Map.of("callResult", result, "callWords", TYPED + " said so");
    }

    static Map<String, Object> closing() {
        return Map.of("causeCode", "WORKSHOP", "measureCode", "REPAIRED", "measureWords", TYPED + " got a new seal");
    }

    /** Answers for one department of the case. */
    void answerFor(String person, String caseNo, String group) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskCandidateGroup(group)
                .singleResult();
        desk.as(person, () -> {
            tasks.claim(task.getId(), person);
            return null;
        });
        desk.hand(person, task.getId(), answer());
    }

    /** Waits for the customer's call back and completes it. */
    void callBack(String person, String caseNo, String result) {
        time.fire(caseNo, "Event_RevisitDue");
        desk.complete(person, caseNo, called(result));
    }

    /** A call of the kind, assessed for one department and agreed; it waits for the call back. */
    String solved(String kind) {
        String no = desk.start("feng.yu", process(), call(kind, "OIL_LEAK"));
        desk.complete("feng.yu", no, departments("hq-quality"));
        answerFor("jin.bo", no, "hq-quality.HQ");
        desk.complete("feng.yu", no, agreed());
        return no;
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
                "select substring(template from 16) || ' ' || person_id from message_outbox where case_no = ? order by id",
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

    String outcome(String caseNo) {
        return journal.file(caseNo).map(CaseFile::outcome).orElseThrow();
    }

    List<String> path(String caseNo) {
        return journal.of(caseNo).stream()
                .filter(entry -> entry.kind() == JournalKind.ENTERED)
                .map(entry -> entry.elementId())
                .toList();
    }

    String column(String column, String caseNo) {
        return rows.text("select cast(" + column + " as varchar(80)) from complaint where complaint_no = ?", caseNo);
    }

    static OffsetDateTime at(String moment) {
        return OffsetDateTime.parse(moment);
    }
}
