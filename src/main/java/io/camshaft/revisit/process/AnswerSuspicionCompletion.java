package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.quality.Corrections;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the dealer says of a record that a call found wrong. */
@Component
class AnswerSuspicionCompletion implements TaskListener {

    private final Corrections corrections;

    AnswerSuspicionCompletion(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        boolean admitted = "WRONG".equals(form.text("dealerAnswer"));
        corrections.answer(
                RecordCorrection.CORRECTION_NO.in(task), admitted, form.text("disputeReason"), Signer.of(task));
        RecordCorrection.FAULT_ADMITTED.set(task.getExecution(), admitted);
    }
}
