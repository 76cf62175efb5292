package io.camshaft.revisit.process;

import io.camshaft.revisit.quality.CallChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The dealer's manager learns that the customer says something else than the dealer wrote down. */
@Component
class DifferenceToldDelegate implements JavaDelegate {

    private final CallChecks checks;
    private final FindingNews news;

    DifferenceToldDelegate(CallChecks checks, FindingNews news) {
        this.checks = checks;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tellLead(checks.check(CallRecall.RECALL_NO.in(execution)));
    }
}
