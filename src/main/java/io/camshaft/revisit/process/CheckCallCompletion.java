package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.quality.CallChecks;
import io.camshaft.revisit.quality.CallChecks.Found;
import io.camshaft.revisit.quality.FindingKind;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What of the checklist is in order; what is not ticked is a finding. */
@Component
class CheckCallCompletion implements TaskListener {

    private final CallChecks checks;

    CheckCallCompletion(CallChecks checks) {
        this.checks = checks;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        Set<FindingKind> findings = EnumSet.of(
                FindingKind.SCRIPT, FindingKind.IDENTITY, FindingKind.ANSWERS, FindingKind.WORDS, FindingKind.PROMISES);
        form.choices("pointsInOrder").forEach(point -> findings.remove(FindingKind.valueOf(point)));
        boolean inOrder = checks.checked(
                CallCheckProcess.CHECK_NO.in(task),
                new Found(findings, "YES".equals(form.text("wrongHeard")), form.text("findingWords")),
                Signer.of(task));
        CallCheckProcess.CALL_IN_ORDER.set(task.getExecution(), inOrder);
    }
}
