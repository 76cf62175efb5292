package io.camshaft.revisit.process;

import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.Calling;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The time for the call has passed: everybody of the team may make it, and the lead knows. */
@Component
class CallReleasedDelegate implements JavaDelegate {

    private final Calling calling;
    private final RevisitCalls calls;
    private final RevisitNews news;
    private final Roles roles;

    CallReleasedDelegate(Calling calling, RevisitCalls calls, RevisitNews news, Roles roles) {
        this.calling = calling;
        this.calls = calls;
        this.news = news;
        this.roles = roles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String callNo = RevisitCallProcess.CALL_NO.in(execution);
        calling.free(callNo);
        RevisitCall call = calls.call(callNo);
        for (Task task : RevisitNews.open(execution)) {
            execution.getProcessEngineServices().getTaskService().setAssignee(task.getId(), null);
            news.tell(
                    "missed",
                    callNo,
                    "missed-" + task.getId(),
                    news.members(lead(call)),
                    Map.of("taskName", task.getName()));
        }
    }

    private String lead(RevisitCall call) {
        return call.actor() == CallActor.CALL_CENTRE
                ? roles.atHeadquarters(Role.CALL_SUPERVISOR.id())
                : roles.dealerManagerOf(call.dealerCode());
    }
}
