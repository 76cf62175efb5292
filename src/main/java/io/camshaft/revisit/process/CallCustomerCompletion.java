package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.CallNotices;
import io.camshaft.revisit.Calling;
import io.camshaft.revisit.Calling.Told;
import io.camshaft.revisit.Department;
import io.camshaft.revisit.ProblemClass;
import io.camshaft.revisit.RevisitResult;
import io.camshaft.revisit.Satisfied;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the customer said, or that nobody answered. */
@Component
class CallCustomerCompletion implements TaskListener {

    private final Calling calling;
    private final CallNotices notices;
    private final ReachedCustomer reached;
    private final Clock clock;

    CallCustomerCompletion(Calling calling, CallNotices notices, ReachedCustomer reached, Clock clock) {
        this.calling = calling;
        this.notices = notices;
        this.reached = reached;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        String callNo = RevisitCallProcess.CALL_NO.in(task);
        RevisitResult result = RevisitResult.valueOf(form.text("callResult"));
        boolean problem = result == RevisitResult.REACHED && "YES".equals(form.text("problemTold"));
        Told told = new Told(
                result,
                form.text("callWords"),
                moment(form.text("agreedAt")),
                form.text("satisfaction") == null ? null : Satisfied.valueOf(form.text("satisfaction")),
                problem);
        String outcome = calling.called(callNo, told, Signer.of(task));
        if (problem) {
            ask(form, callNo, task);
        }
        reached.keep(callNo, result, form, Signer.of(task));
        RevisitCallProcess.CALL_OUTCOME.set(task.getExecution(), outcome);
        RevisitCallProcess.PROBLEMS_FOUND.set(task.getExecution(), problem);
    }

    private void ask(Submission form, String callNo, DelegateTask task) {
        notices.write(
                callNo,
                form.choices("departments").stream().map(Department::valueOf).toList(),
                ProblemClass.valueOf(form.text("problemClass")),
                form.text("problemWords"),
                RevisitCallProcess.CALL_GROUP.in(task),
                Signer.of(task));
    }

    private OffsetDateTime moment(String written) {
        if (written == null) {
            return null;
        }
        return written.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                ? OffsetDateTime.parse(written)
                : LocalDateTime.parse(written).atZone(clock.getZone()).toOffsetDateTime();
    }
}
