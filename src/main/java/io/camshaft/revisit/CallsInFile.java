package io.camshaft.revisit;

import io.camshaft.customer.PersonalRecords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls to a customer with what came of them, and the notices that followed, for the file that the customer may ask for. */
@Component
@Transactional(readOnly = true)
class CallsInFile implements PersonalRecords {

    private final PersonalCallRepository table;
    private final RevisitCalls calls;
    private final Notices notices;

    CallsInFile(PersonalCallRepository table, RevisitCalls calls, Notices notices) {
        this.table = table;
        this.calls = calls;
        this.notices = notices;
    }

    @Override
    public String part() {
        return "calls";
    }

    @Override
    public List<Map<String, Object>> of(Collection<Long> customerIds) {
        return table.callsOf(customerIds).stream()
                .map(id -> told(calls.call(CallNo.of(id))))
                .toList();
    }

    private Map<String, Object> told(RevisitCall call) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("callNo", call.callNo());
        values.put("about", call.occasion().name());
        values.put("dealer", call.dealerCode());
        values.put("dueOn", call.dueOn().toString());
        values.put("state", call.state().name());
        values.put("satisfaction", name(call.satisfaction()));
        values.put("solved", name(call.secondResult()));
        values.put("complaint", call.complaintNo());
        values.put(
                "attempts",
                calls.attempts(call.callNo()).stream().map(CallsInFile::told).toList());
        values.put(
                "notices",
                notices.ofCall(call.id()).stream().map(CallsInFile::told).toList());
        return values;
    }

    private static Map<String, Object> told(RevisitCalls.Made made) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("at", made.at().toString());
        values.put("result", made.result().name());
        values.put("words", made.words());
        return values;
    }

    private static Map<String, Object> told(Notice notice) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("noticeNo", notice.noticeNo());
        values.put("department", notice.department().name());
        values.put("problem", notice.problem());
        values.put("answer", notice.answer());
        values.put("status", notice.status().name());
        return values;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
