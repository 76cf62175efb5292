package io.camshaft.revisit.process;

import io.camshaft.customer.CustomerCases;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import io.camshaft.revisit.quality.CallCheck;
import io.camshaft.revisit.quality.CallChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a second call: any agent of the call centre makes it. */
@Component
class OpenRecallDelegate implements JavaDelegate {

    private final CallChecks checks;
    private final CustomerCases cases;
    private final Roles roles;
    private final RevisitWording words;

    OpenRecallDelegate(CallChecks checks, CustomerCases cases, Roles roles, RevisitWording words) {
        this.checks = checks;
        this.cases = cases;
        this.roles = roles;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallCheck check = checks.check(execution.getProcessBusinessKey());
        cases.link(check.checkNo(), check.customerId());
        CallRecall.RECALL_NO.set(execution, check.checkNo());
        CallRecall.CASE_TITLE.set(execution, words.title(check));
        CallRecall.RECALL_GROUP.set(execution, roles.atHeadquarters(Role.CALL_AGENT.id()));
    }
}
