package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.RevisitResult;
import io.camshaft.revisit.Satisfied;
import io.camshaft.revisit.quality.SecondCalls;
import io.camshaft.revisit.quality.SecondCalls.Told;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the customer says of the dealer's call. */
@Component
class RecallCustomerCompletion implements TaskListener {

    private final SecondCalls calls;

    RecallCustomerCompletion(SecondCalls calls) {
        this.calls = calls;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        String satisfaction = form.text("recallSatisfaction");
        Told told = new Told(
                RevisitResult.valueOf(form.text("recallResult")),
                "YES".equals(form.text("wasCalled")),
                satisfaction == null ? null : Satisfied.valueOf(satisfaction),
                "YES".equals(form.text("recallProblem")),
                form.text("recallWords"));
        String outcome = calls.called(CallRecall.RECALL_NO.in(task), told, Signer.of(task));
        CallRecall.RECALL_OUTCOME.set(task.getExecution(), outcome);
    }
}
