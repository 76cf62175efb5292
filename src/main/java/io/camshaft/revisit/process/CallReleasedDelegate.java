package io.camshaft.revisit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The time for the call has passed, by a moment or by weeks: everybody of the team may make it, and the lead knows. */
@Component
class CallReleasedDelegate implements JavaDelegate {

    private final MissedCalls missed;

    CallReleasedDelegate(MissedCalls missed) {
        this.missed = missed;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String callNo = RevisitCallProcess.CALL_NO.in(execution);
        for (Task task : RevisitNews.open(execution)) {
            execution.getProcessEngineServices().getTaskService().setAssignee(task.getId(), null);
            missed.tell(callNo, task.getId(), task.getName());
        }
        missed.free(callNo);
    }
}
