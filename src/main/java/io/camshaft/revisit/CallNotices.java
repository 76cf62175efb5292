package io.camshaft.revisit;

import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices that come of a call: the call waits until the last of them is filed. */
@Service
@Transactional
public class CallNotices {

    private final CallRepository calls;
    private final Notices notices;
    private final RevisitWorkflow workflow;

    CallNotices(CallRepository calls, Notices notices, RevisitWorkflow workflow) {
        this.calls = calls;
        this.notices = notices;
        this.workflow = workflow;
    }

    /** What a customer told of; the departments in order. Written when the call is told, begun when the call's case goes on. */
    public void write(
            String callNo,
            List<Department> departments,
            ProblemClass kind,
            String problem,
            String issuerGroup,
            String by) {
        if (departments.isEmpty()) {
            throw new BusinessRefusal("revisit.refusal.departmentMissing");
        }
        RevisitCall call = calls.find(CallNo.id(callNo)).orElseThrow();
        departments.forEach(department -> notices.issue(
                new Notices.Asked(call.id(), call.dealerCode(), department, kind, problem, issuerGroup, by)));
        calls.noticesOpened(call.id(), departments.size());
    }

    public void begin(String callNo) {
        notices.ofCall(CallNo.id(callNo))
                .forEach(notice -> workflow.beginNotice(notice.noticeNo(), notice.dealerCode(), notice.issuedBy()));
    }

    /** The notice is filed; the call goes on where it was the last. */
    public void filed(String noticeNo) {
        notices.file(noticeNo);
        String callNo = notices.notice(noticeNo).callNo();
        if (callNo != null && calls.isLastNotice(CallNo.id(callNo))) {
            workflow.noticesFiled(callNo);
        }
    }
}
