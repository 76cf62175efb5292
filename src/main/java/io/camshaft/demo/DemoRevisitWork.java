package io.camshaft.demo;

import io.camshaft.revisit.CallNo;
import io.camshaft.revisit.Department;
import io.camshaft.revisit.Notices;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The first calls of the day, as the first dealer's people and the call centre make them. */
@Component
@Profile("demo")
class DemoRevisitWork {

    static final Map<String, Object> CONTENT = Map.of(
            "callResult", "REACHED",
            "satisfaction", "SATISFIED",
            "problemTold", "NO",
            "callWords", "很满意，下次还来。");
    private static final Map<String, Object> NOBODY = Map.of("callResult", "NOT_REACHED");

    private static final int MORE = 4;

    private final DemoDesk desk;
    private final DemoRevisitRepository calls;
    private final Notices notices;

    DemoRevisitWork(DemoDesk desk, DemoRevisitRepository calls, Notices notices) {
        this.desk = desk;
        this.calls = calls;
        this.notices = notices;
    }

    void goOn(String dealerCode) {
        made("bai.xue", calls.running(dealerCode, "SALE"), "PROMISE", "答应的行车记录仪还没装。");
        made("fan.hui", calls.running(dealerCode, "VISIT"), "WAITING", "预约了十点，等到十二点才开始。");
        made("feng.yu", calls.running("HQ", "VISIT"), "REPAIR_QUALITY", "异响只好了两天。");
        content("bai.xue", calls.running(dealerCode, "SALE"));
        content("fan.hui", calls.running(dealerCode, "VISIT"));
    }

    /** One content, one not reached, one with something to put right; its notice to the workshop is answered for a sale. */
    private void made(String person, List<Long> due, String problemClass, String problem) {
        if (due.size() > 3) {
            desk.complete(person, CallNo.of(due.get(0)), CONTENT);
            desk.complete(person, CallNo.of(due.get(1)), NOBODY);
            desk.complete(person, CallNo.of(due.get(2)), problem(problemClass, problem));
            if (person.equals("bai.xue")) {
                answered(due.get(2));
            }
        }
    }

    /** Some more of the morning's calls, the last ones of the list; most of it is left to be done. */
    private void content(String person, List<Long> due) {
        due.stream()
                .skip(Math.max((due.size() + 1) / 2, due.size() - MORE))
                .forEach(id -> desk.complete(person, CallNo.of(id), CONTENT));
    }

    private static Map<String, Object> problem(String problemClass, String words) {
        return Map.of(
                "callResult",
                "REACHED",
                "satisfaction",
                "DISSATISFIED",
                "problemTold",
                "YES",
                "departments",
                List.of(Department.DEALER_SERVICE.name()),
                "problemClass",
                problemClass,
                "problemWords",
                words);
    }

    private void answered(long callId) {
        String notice = notices.ofCall(callId).get(0).noticeNo();
        desk.complete("fan.hui", notice, Map.of("noticeAnswer", "周六上门安装。", "noticeEvidence", "安装单已由客户签字。"));
    }
}
