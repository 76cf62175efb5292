package io.camshaft.survey.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.survey.FollowUpResult;
import io.camshaft.survey.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether the customer calls it solved, with cause and measure, or what else came of the call. */
@Component
class CallDissatisfiedCompletion implements TaskListener {

    private final FollowUps followUps;

    CallDissatisfiedCompletion(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        FollowUps.Told told = new FollowUps.Told(
                FollowUpResult.valueOf(form.text("followUpResult")),
                form.text("followUpWords"),
                form.text("causeCode"),
                form.text("measureCode"));
        String outcome = followUps.called(SurveyFollowUpProcess.SURVEY_NO.in(task), told, Signer.of(task));
        SurveyFollowUpProcess.FOLLOW_UP_OUTCOME.set(task.getExecution(), outcome);
    }
}
