package io.camshaft.customer.process;

import io.camshaft.customer.CustomerWork;
import io.camshaft.customer.CustomerWork.AuditHead;
import io.camshaft.platform.worklist.WorkView;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Audits of readings in the queue: the month only; who read what stands in the form of those who may know. */
@Component
class AuditWorkView implements WorkView {

    private final CustomerWork work;
    private final CustomerWording words;

    AuditWorkView(CustomerWork work, CustomerWording words) {
        this.work = work;
        this.words = words;
    }

    @Override
    public String processKey() {
        return ReadingAudit.KEY;
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return work.audits(caseNos).stream().collect(Collectors.toMap(AuditHead::caseNo, this::line));
    }

    private WorkLine line(AuditHead audit) {
        String month = audit.monthStart().toString().substring(0, 7);
        return new WorkLine(
                words.text("customer.finding.title", month), null, null, words.text("customer.finding.hint"));
    }
}
