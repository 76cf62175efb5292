package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.Calling;
import io.camshaft.revisit.Calling.Told;
import io.camshaft.revisit.RevisitResult;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether the customer calls the problem solved. */
@Component
class CallAgainCompletion implements TaskListener {

    private final Calling calling;

    CallAgainCompletion(Calling calling) {
        this.calling = calling;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        RevisitResult result = RevisitResult.valueOf(form.text("secondResult"));
        Told told = new Told(result, form.text("secondWords"), null, null, false);
        String outcome = calling.calledAgain(RevisitCallProcess.CALL_NO.in(task), told, Signer.of(task));
        RevisitCallProcess.SECOND_OUTCOME.set(task.getExecution(), outcome);
    }
}
