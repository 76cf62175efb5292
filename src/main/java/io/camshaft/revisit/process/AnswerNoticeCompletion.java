package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.Notices;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the department did, and how one can see it. */
@Component
class AnswerNoticeCompletion implements TaskListener {

    private final Notices notices;

    AnswerNoticeCompletion(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        notices.answer(
                RectificationNotice.NOTICE_NO.in(task),
                form.text("noticeAnswer"),
                form.text("noticeEvidence"),
                Signer.of(task));
    }
}
