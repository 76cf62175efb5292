package io.camshaft.revisit.process;

import io.camshaft.revisit.CallNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the notices that the caller wrote. */
@Component
class IssueNoticesDelegate implements JavaDelegate {

    private final CallNotices notices;

    IssueNoticesDelegate(CallNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.begin(RevisitCallProcess.CALL_NO.in(execution));
    }
}
