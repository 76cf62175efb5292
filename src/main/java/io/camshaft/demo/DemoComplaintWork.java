package io.camshaft.demo;

import io.camshaft.complaint.ComplaintActs;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.ComplaintOwners;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far a made-up complaint goes: every tenth case ends in the same state. */
@Component
@Profile("demo")
class DemoComplaintWork {

    private final DemoDesk desk;
    private final DemoTimers timers;
    private final ComplaintCases cases;
    private final ComplaintOwners owners;
    private final ComplaintActs acts;

    DemoComplaintWork(
            DemoDesk desk, DemoTimers timers, ComplaintCases cases, ComplaintOwners owners, ComplaintActs acts) {
        this.desk = desk;
        this.timers = timers;
        this.cases = cases;
        this.owners = owners;
        this.acts = acts;
    }

    void goOn(String no, int index) {
        switch (index % 10) {
            case 1 -> assess(no, "DEPARTMENTS");
            case 2 -> answered(no);
            case 3 -> agreed(no);
            case 4 -> assess(no, "CUSTOMER");
            case 5 -> assess(no, "PART");
            case 6 -> atOnce(no);
            case 7 -> calledBack(no, index % 20 == 7 ? "SATISFIED" : "NOT_SATISFIED");
            case 8 -> over(no, index);
            default -> {
                // Waits to be assessed, or was answered by a template.
            }
        }
    }

    private String owner(String no) {
        return owners.members(owners.group(cases.complaint(no))).get(0);
    }

    private void assess(String no, String path) {
        ComplaintKind kind = cases.complaint(no).kind();
        Map<String, Object> fields = new HashMap<>();
        fields.put("complaintKind", kind.name());
        fields.put("problemType", cases.complaint(no).problemType());
        fields.put("responsibility", kind == ComplaintKind.PRE_SALES ? "SALE" : "SERVICE");
        fields.put("solutionPath", path);
        if (path.equals("AT_ONCE")) {
            fields.put("customerContent", true);
        } else {
            fields.put("question", "请说明情况和处理建议。");
        }
        if (path.equals("DEPARTMENTS")) {
            fields.put("departments", List.of("hq-quality"));
        }
        desk.complete(owner(no), no, fields);
    }

    private void answered(String no) {
        assess(no, "DEPARTMENTS");
        desk.complete("jin.bo", no, Map.of("departmentFinding", "PARTLY", "departmentAnswer", "已检查，建议更换零件。"));
    }

    private void agreed(String no) {
        answered(no);
        desk.complete(owner(no), no, Map.of("solutionOutcome", "AGREED", "solutionWords", "免费更换零件，并提供代步车。"));
    }

    private void atOnce(String no) {
        assess(no, "AT_ONCE");
        close(no);
    }

    private void calledBack(String no, String result) {
        agreed(no);
        timers.fire(no, "Event_RevisitDue");
        desk.complete("han.mei", no, Map.of("callResult", result, "callWords", "客户已说明。"));
        if (result.equals("SATISFIED")) {
            close(no);
        }
    }

    private void close(String no) {
        desk.complete(owner(no), no, Map.of("causeCode", "WORKSHOP", "measureCode", "REPAIRED"));
    }

    private void over(String no, int index) {
        if (index % 20 == 8) {
            acts.withdraw(no, "客户表示已自行解决。", "feng.yu");
        } else {
            assess(no, "NOT_A_CASE");
        }
    }
}
