package io.camshaft.revisit.process;

import io.camshaft.customer.CustomerCases;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import io.camshaft.revisit.quality.CallCheck;
import io.camshaft.revisit.quality.CallChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a check: the call centre's lead has it, whoever made the call. */
@Component
class OpenCheckDelegate implements JavaDelegate {

    private final CallChecks checks;
    private final CustomerCases cases;
    private final Roles roles;
    private final RevisitWording words;

    OpenCheckDelegate(CallChecks checks, CustomerCases cases, Roles roles, RevisitWording words) {
        this.checks = checks;
        this.cases = cases;
        this.roles = roles;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallCheck check = checks.check(execution.getProcessBusinessKey());
        cases.link(check.checkNo(), check.customerId());
        CallCheckProcess.CHECK_NO.set(execution, check.checkNo());
        CallCheckProcess.CASE_TITLE.set(execution, words.title(check));
        CallCheckProcess.CHECK_GROUP.set(execution, roles.atHeadquarters(Role.CALL_SUPERVISOR.id()));
    }
}
