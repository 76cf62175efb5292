package io.camshaft.revisit.process;

import io.camshaft.revisit.CallNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the notice; a call that waits for the last one goes on. */
@Component
class FileNoticeDelegate implements JavaDelegate {

    private final CallNotices notices;

    FileNoticeDelegate(CallNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.filed(RectificationNotice.NOTICE_NO.in(execution));
    }
}
