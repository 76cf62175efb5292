package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.Notice;
import io.camshaft.revisit.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a notice: one that a call wrote has a number, one of the form gets it here. */
@Component
class OpenNoticeDelegate implements JavaDelegate {

    private final Notices notices;
    private final NoticeForms.Issue issue;
    private final RevisitWording words;

    OpenNoticeDelegate(Notices notices, NoticeForms.Issue issue, RevisitWording words) {
        this.notices = notices;
        this.issue = issue;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String no = execution.getProcessBusinessKey();
        if (no == null) {
            no = issue.of(Submission.current());
            execution.setProcessBusinessKey(no);
        }
        Notice notice = notices.notice(no);
        RectificationNotice.NOTICE_NO.set(execution, no);
        RectificationNotice.CASE_TITLE.set(execution, words.title(notice));
        RectificationNotice.DEPARTMENT_GROUP.set(execution, notice.askedGroup());
        RectificationNotice.ISSUER_GROUP.set(execution, notice.issuerGroup());
    }
}
