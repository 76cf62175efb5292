package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.Notices;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether the issuer takes the answer. */
@Component
class AcceptAnswerCompletion implements TaskListener {

    private final Notices notices;

    AcceptAnswerCompletion(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        boolean accepted = "ACCEPT".equals(form.text("answerDecision"));
        notices.decide(RectificationNotice.NOTICE_NO.in(task), accepted, form.text("returnReason"), Signer.of(task));
        RectificationNotice.ANSWER_ACCEPTED.set(task.getExecution(), accepted);
    }
}
