package io.camshaft.complaint;

import io.camshaft.support.WalkedScenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.task.Task;

/** Complaints, from the desks of those who work on them. */
abstract class ComplaintScenario extends WalkedScenario {

    static final AtomicInteger COUNT = new AtomicInteger(1000);

    @Override
    protected final String module() {
        return "complaint";
    }

    /** Fields of the register form as an agent fills them in on the phone; every free text has the planted word. */
    static Map<String, Object> call(String kind, String problem) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("complaintKind", kind);
        fields.put("complaintChannel", "PHONE");
        fields.put("problemType", problem);
        fields.put("contactName", TYPED + " Zhao");
        fields.put("contactPhone", phone());
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

    String column(String column, String caseNo) {
        return rows.text("select cast(" + column + " as varchar(80)) from complaint where complaint_no = ?", caseNo);
    }
}
