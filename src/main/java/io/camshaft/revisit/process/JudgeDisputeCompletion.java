package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.quality.Corrections;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether the record was wrong after all. */
@Component
class JudgeDisputeCompletion implements TaskListener {

    private final Corrections corrections;

    JudgeDisputeCompletion(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean wasWrong = "WRONG".equals(Submission.current().text("judgement"));
        corrections.judge(RecordCorrection.CORRECTION_NO.in(task), wasWrong, Signer.of(task));
        RecordCorrection.RECORD_WAS_WRONG.set(task.getExecution(), wasWrong);
    }
}
