package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Every path of readingAudit.bpmn. Readings are never deleted, so each test has months of its own. */
abstract class ReadingAuditPathTest extends CustomerScenario {

    @Autowired
    private OrganisationAdmin admin;

    @Autowired
    private Organisation organisation;

    @Autowired
    private org.camunda.bpm.engine.FormService forms;

    @Override
    protected String process() {
        return "readingAudit";
    }

    private void read(String reader, long customer, String caseNo, String moment, int times) {
        for (int i = 0; i < times; i++) {
            rows.sql()
                    .sql(
                            """
                            insert into personal_data_reading (reader_id, customer_id, fields, case_no, place, persons, read_at)
                            values (?, ?, 'NAME', ?, 'CARD', 1, ?)
                            """)
                    .params(reader, customer, caseNo, OffsetDateTime.parse(moment))
                    .update();
        }
    }

    /** A case in which the readers did something, so that reading for it is their work. */
    private String caseOf(String... readers) {
        String no = "CMP-2026-" + System.identityHashCode(readers);
        for (String reader : readers) {
            rows.change(
                    """
                    insert into case_journal (case_no, act_id, process_key, process_instance_id, model_version, deployment_id,
                        resource_name, kind, at, actor, details)
                    values (?, 'a', 'p', 'i', 1, 'd', 'r', 'TASK_CLAIMED', ?, ?, '{}')
                    """,
                    no,
                    at(TUESDAY),
                    reader);
        }
        return no;
    }

    /** By the clock, on the first of the month. */
    private String audited(String firstOfMonth) {
        time.set(firstOfMonth + "T06:00+08:00");
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey(process())
                .timers()
                .active()
                .list()
                .get(0)
                .getId());
        return rows.text("select case_no from case_file where process_key = ? order by case_no desc", process());
    }

    private List<String> findings(String no) {
        return rows.texts(
                "select reader_id || ' ' || rule || ' ' || readings from reading_finding where case_no = ? order by turn",
                no);
    }

    private Task taskOn(String no, String reader) {
        int turn = (int) rows.count("select turn from reading_finding where case_no = ? and reader_id = ?", no, reader);
        return tasks.createTaskQuery().processInstanceBusinessKey(no).list().stream()
                .filter(task -> Integer.valueOf(turn).equals(tasks.getVariable(task.getId(), "loopCounter")))
                .findFirst()
                .orElseThrow();
    }

    private void review(String person, Task task, Map<String, Object> fields) {
        desk.as(person, () -> {
            tasks.claim(task.getId(), person);
            forms.submitTaskForm(task.getId(), fields);
            return null;
        });
    }

    private boolean sees(String person, Task task) {
        return desk.as(
                person, () -> tasks.createTaskQuery().taskId(task.getId()).count() == 1);
    }

    private static Map<String, Object> result(String result) {
        return Map.of("findingResult", result, "findingReason", TYPED + " was asked");
    }

    @Test
    void nothingUnusualAsksNobody() {
        String no = audited("2028-02-01");

        assertThat(outcome(no)).isEqualTo("EndEvent_NothingUnusual");
        assertThat(findings(no)).isEmpty();
        assertThat(view().titleOf(no)).isEqualTo("Nothing unusual was read");
    }

    @Test
    void eachRuleFindsItsReadersAndEachFindingIsReviewedByAPerson() {
        long customer = customer("D1001");
        String own = caseOf("bai.xue", "shi.lei", "fan.hui", "qin.lan", "feng.yu");
        read("bai.xue", customer, own, "2028-03-10T11:00+08:00", 31);
        read("shi.lei", customer, own, "2028-03-10T11:00+08:00", 10);
        read("fan.hui", customer, own, "2028-03-31T22:00+08:00", 3);
        read("fan.hui", customer, own, "2028-03-05T05:59+08:00", 2);
        read("qin.lan", customer, own, "2028-03-05T22:00+08:00", 4);
        read("qin.lan", customer, own, "2028-03-05T06:00+08:00", 5);
        read("feng.yu", customer, null, "2028-03-05T12:00+08:00", 1);
        read("feng.yu", customer, own, "2028-04-01T00:00+08:00", 40);

        String no = audited("2028-04-01");

        assertThat(findings(no)).containsExactly("bai.xue VOLUME 31", "fan.hui NIGHT 5", "feng.yu OUTSIDE_OWN_CASES 1");
        Task task = taskOn(no, "bai.xue");
        assertThat(sees("ye.qing", task)).isTrue();
        assertThat(sees("zhou.min", task)).isFalse();
        Map<String, Object> shown = desk.as("ye.qing", () -> forms.getTaskFormVariables(task.getId()));
        assertThat(shown)
                .containsEntry("readerName", "Bai Xue")
                .containsEntry("readingCount", "31")
                .containsEntry("usualCount", "10")
                .containsEntry("sampleCases", own);
        assertThat(desk.refusal(() -> review("ye.qing", task, Map.of("findingResult", "TALK"))))
                .isEqualTo("Reason: please fill this in.");

        review("ye.qing", task, result("TALK"));
        assertThatThrownBy(() -> review("ye.qing", task, result("TALK"))).hasMessageContaining("task is null");
        review("ye.qing", taskOn(no, "fan.hui"), result("EXPLAINED"));
        assertThat(journal.file(no).orElseThrow().open()).isTrue();
        review("ye.qing", taskOn(no, "feng.yu"), result("FALSE_ALARM"));

        assertThat(outcome(no)).isEqualTo("EndEvent_FindingsReviewed");
        assertThat(rows.texts("select result from reading_finding where case_no = ? order by turn", no))
                .containsExactly("TALK", "EXPLAINED", "FALSE_ALARM");
        as("ye.qing", () -> assertThat(view().decisionsOf(no)).hasSize(3));
        as("sun.li", () -> assertThat(view().decisionsOf(no)).isEmpty());
        as("sun.li", () -> assertThat(view().factsOf(no)).isEmpty());
    }

    @Test
    void aFindingAboutPrivacysOwnPeopleGoesToTheDirector() {
        read("ye.qing", customer("D1001"), null, "2028-05-10T11:00+08:00", 1);

        String no = audited("2028-06-01");

        Task task = taskOn(no, "ye.qing");
        assertThat(sees("ye.qing", task)).isFalse();
        assertThat(sees("zhou.min", task)).isTrue();
        tasks.setAssignee(task.getId(), "ye.qing");
        assertThat(desk.refusal(() -> desk.as("ye.qing", () -> {
                    forms.submitTaskForm(task.getId(), result("FALSE_ALARM"));
                    return null;
                })))
                .isEqualTo("This finding is about your own reading. Somebody else has to review it.");
        tasks.setAssignee(task.getId(), null);
        review("zhou.min", task, result("EXPLAINED"));
        assertThat(outcome(no)).isEqualTo("EndEvent_FindingsReviewed");
    }

    @Test
    void readingAColleagueIsFoundByTheirTelephoneAndPrivacyMayAskAgainWithoutAskingTwice() {
        long colleague = customer("D1001");
        customers.addChannel(
                colleague, new NewCustomer.NewChannel(ChannelKind.MOBILE, "+8613900007777", true), "FORM", "bai.xue");
        Person lu = organisation.person("lu.ping").orElseThrow();
        admin.addPerson(
                new Person(lu.id(), lu.name(), lu.email(), "+8613900007777", lu.unitCode(), null, true),
                Set.of(new RoleAt(Role.DEALER_MARKETING, "D1001")));
        String own = caseOf("bai.xue");
        read("bai.xue", colleague, own, "2028-07-10T11:00+08:00", 2);
        time.set("2028-08-03T10:00+08:00");

        String no = desk.start("ye.qing", process(), Map.of());
        assertThat(findings(no)).containsExactly("bai.xue COLLEAGUE 2");
        String again = desk.start("ye.qing", process(), Map.of());

        assertThat(outcome(again)).isEqualTo("EndEvent_NothingUnusual");
        assertThatThrownBy(() -> desk.start("zhou.min", process(), Map.of()))
                .isInstanceOf(AuthorizationException.class);
        time.letPass(no, at("2028-08-10T10:00+08:00"));
        assertThat(mails(no)).containsExactly("reminder ye.qing");
    }

    @Test
    void whoseGroupWasAskedHadAPartInTheCase() {
        long first = customer("D1001");
        long second = customer("D1001");
        time.set("2028-09-05T10:00+08:00");
        rows.change(
                "insert into merge_candidate (first_id, second_id, score, reasons, status, found_at, version) values (?, ?, 80, 'SAME_PHONE', 'OPEN', ?, 0)",
                first,
                second,
                at(TUESDAY));
        String merge = work.begin(rows.count("select id from merge_candidate where first_id = ?", first), null);
        desk.shown("liu.yang", merge);
        read("bai.xue", first, merge, "2028-09-10T11:00+08:00", 1);

        String no = audited("2028-10-01");

        assertThat(findings(no)).containsExactly("bai.xue OUTSIDE_OWN_CASES 1");
    }

    private void as(String person, Runnable look) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", List.of()));
        try {
            look.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Autowired
    private MergeWork work;
}
