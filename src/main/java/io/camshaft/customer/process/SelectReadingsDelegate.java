package io.camshaft.customer.process;

import io.camshaft.customer.ReadingFindings;
import io.camshaft.customer.ReadingFindings.Audit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Selects what was unusual last month. */
@Component
class SelectReadingsDelegate implements JavaDelegate {

    private final ReadingFindings findings;

    SelectReadingsDelegate(ReadingFindings findings) {
        this.findings = findings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Audit audit = findings.lookAtLastMonth();
        execution.setProcessBusinessKey(audit.caseNo());
        ReadingAudit.AUDIT_NO.set(execution, audit.caseNo());
        ReadingAudit.CASE_TITLE.set(execution, audit.month().toString());
        ReadingAudit.FINDING_COUNT.set(execution, audit.findings());
    }
}
