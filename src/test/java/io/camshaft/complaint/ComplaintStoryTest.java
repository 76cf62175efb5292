package io.camshaft.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.casefile.CaseViews;
import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.Customers;
import io.camshaft.customer.NewCustomer;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalKind;
import io.camshaft.platform.worklist.WorkView;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.PersonalDataScan;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A customer calls, two departments answer, the customer is not satisfied twice, then is; every free text names them. Afterwards
 * nothing of theirs is readable in any table or in the log, and after their erasure nothing of it can be opened.
 */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
abstract class ComplaintStoryTest {

    private static final String NAME = "司徒袋鼠";
    private static final String PHONE = "13912340087";
    private static final String MAIL = "daishu.situ@mail.example";

    @Autowired
    private Customers customers;

    @Autowired
    private ComplaintCases cases;

    @Autowired
    private List<WorkView> workViews;

    @Autowired
    private CaseViews views;

    @Autowired
    private CaseJournal journal;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DataSource database;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private Desk desk;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @BeforeEach
    void aTuesday() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
    }

    @AfterEach
    void timeGoesOn() {
        time.reset();
    }

    private static PersonalDataScan planted() {
        return new PersonalDataScan().plant("name", NAME).plant("phone", PHONE).plant("mail", MAIL);
    }

    private static String with(String words) {
        return words + "：" + NAME + "，" + PHONE + "，" + MAIL;
    }

    @Test
    void aComplaintIsHandledToItsEndAndNothingOfTheCustomerIsReadableAnywhere(CapturedOutput log) {
        long customer = customers.register(
                new NewCustomer(
                        CustomerKind.PERSON,
                        NAME,
                        null,
                        List.of(new NewCustomer.NewChannel(ChannelKind.MOBILE, PHONE, true)),
                        "Tianjin",
                        "D1001",
                        null,
                        "FORM"),
                "bai.xue");
        String no = desk.start("feng.yu", "complaintHandling", called(customer));
        assertThat(desk.shown("feng.yu", no).get("customerLine").toString()).contains(NAME);
        tableRowsAreOnTheCasePage(no);
        round(no, "feng.yu", "NOT_SATISFIED", "feng.yu");
        round(no, "feng.yu", "NOT_SATISFIED", "shen.bin");
        round(no, "shen.bin", "SATISFIED", "shen.bin");
        views.act(journal.file(no).orElseThrow(), "note", "feng.yu", with("@han.mei"));
        desk.complete(
                "shen.bin",
                no,
                Map.of("causeCode", "DESIGN", "measureCode", "PART_REPLACED", "measureWords", with("新油封")));

        Complaint c = cases.complaint(no);
        assertThat(c.status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(c.levelNo()).isEqualTo(1);
        assertThat(cases.find("发动机漏油")).contains(no);
        assertThat(cases.find("漏油")).contains(no);
        assertThat(cases.find("变速箱")).doesNotContain(no);
        assertThat(line(no).title()).contains("D1001");
        assertThat(line(no).customer())
                .startsWith(CustomerNo.of(customer) + " · ")
                .doesNotContain(NAME);
        assertThat(planted().scan(database)).isEmpty();
        assertThat(log.getAll()).doesNotContain(NAME, PHONE, MAIL);
        erased(customer, no);
    }

    private WorkView.WorkLine line(String no) {
        return workViews.stream()
                .filter(view -> view.processKey().equals("complaintHandling"))
                .findFirst()
                .orElseThrow()
                .linesOf(List.of(no), "feng.yu")
                .get(no);
    }

    private static Map<String, Object> called(long customer) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("complaintKind", "AFTER_SALES");
        fields.put("complaintChannel", "PHONE");
        fields.put("problemType", "OIL_LEAK");
        fields.put("customerNumber", CustomerNo.of(customer));
        fields.put("contactName", NAME);
        fields.put("contactPhone", PHONE);
        fields.put("contactMail", MAIL);
        fields.put("dealerCode", "D1001");
        fields.put("subject", with("漏油"));
        fields.put("words", with("发动机漏油"));
        fields.put("repairOrderNo", with("W1"));
        return fields;
    }

    /** Severity, times, queue and reply, each with the row that fired. */
    private void tableRowsAreOnTheCasePage(String no) {
        assertThat(journal.of(no).stream()
                        .filter(entry -> entry.kind() == JournalKind.DECISION_EVALUATED)
                        .map(entry -> String.valueOf(entry.details().get("decision"))))
                .contains("complaintSeverity", "complaintTimes", "complaintQueue", "complaintReply");
    }

    private void round(String no, String owner, String result, String caller) {
        Map<String, Object> assessed = new HashMap<>();
        assessed.put("complaintKind", "AFTER_SALES");
        assessed.put("problemType", "OIL_LEAK");
        assessed.put("responsibility", "PRODUCT");
        assessed.put("solutionPath", "DEPARTMENTS");
        assessed.put("departments", List.of("dealer-service", "hq-quality"));
        assessed.put("question", with("怎么回事"));
        desk.complete(owner, no, assessed);
        answer(no, "fan.hui", "dealer-service.D1001");
        answer(no, "jin.bo", "hq-quality.HQ");
        desk.complete(owner, no, Map.of("solutionOutcome", "AGREED", "solutionWords", with("换油封")));
        time.fire(no, "Event_RevisitDue");
        desk.complete(caller, no, Map.of("callResult", result, "callWords", with("说")));
    }

    private void answer(String no, String person, String group) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskCandidateGroup(group)
                .singleResult();
        desk.as(person, () -> {
            tasks.claim(task.getId(), person);
            return null;
        });
        desk.hand(person, task.getId(), Map.of("departmentFinding", "OURS", "departmentAnswer", with("油封老化")));
    }

    private void erased(long customer, String no) {
        customers.erase(customer, no, "ye.qing");

        assertThat(cases.words(no)).isEqualTo(new ComplaintWords(null, null, null, null, null));
        assertThat(cases.details(no)).isEmpty();
        assertThat(cases.find("漏油")).doesNotContain(no);
        assertThat(cases.entries(no)).isNotEmpty().allMatch(entry -> entry.text() == null);
        assertThat(rows.count(
                        """
                        select count(*) from complaint_department where complaint_no = ?
                            and (question_sealed is not null or answer_sealed is not null)
                        """,
                        no))
                .isZero();
        assertThat(cases.complaint(no).causeCode()).isEqualTo("DESIGN");
    }
}
