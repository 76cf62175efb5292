package io.camshaft.customer.process;

import io.camshaft.customer.ReadingFinding.Result;
import io.camshaft.customer.ReadingFindings;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the review of one finding says. */
@Component
class ReviewFindingCompletion implements TaskListener {

    private final ReadingFindings findings;

    ReviewFindingCompletion(ReadingFindings findings) {
        this.findings = findings;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        findings.review(
                ReadingAudit.AUDIT_NO.in(task),
                ReadingAudit.TURN.in(task),
                Result.valueOf(form.text("findingResult")),
                form.text("findingReason"),
                Signed.in(task));
    }
}
