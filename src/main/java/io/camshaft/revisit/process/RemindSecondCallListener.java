package io.camshaft.revisit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The time for the second call has passed: everybody of the team may make it, and the lead knows. */
@Component
class RemindSecondCallListener implements TaskListener {

    private final MissedCalls missed;

    RemindSecondCallListener(MissedCalls missed) {
        this.missed = missed;
    }

    @Override
    public void notify(DelegateTask task) {
        String callNo = RevisitCallProcess.CALL_NO.in(task);
        task.setAssignee(null);
        missed.free(callNo);
        missed.tell(callNo, task.getId(), task.getName());
    }
}
