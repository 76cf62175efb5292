package io.camshaft.revisit.process;

import io.camshaft.revisit.quality.CallCheck;
import io.camshaft.revisit.quality.CallChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Who made the call and who leads them learn that something is amiss with it. */
@Component
class FindingToldDelegate implements JavaDelegate {

    private final CallChecks checks;
    private final FindingNews news;

    FindingToldDelegate(CallChecks checks, FindingNews news) {
        this.checks = checks;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallCheck check = checks.check(CallCheckProcess.CHECK_NO.in(execution));
        news.tellCallerAndLead(check);
    }
}
