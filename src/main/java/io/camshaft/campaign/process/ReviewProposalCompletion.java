package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignDecision;
import io.camshaft.campaign.DecisionStep;
import io.camshaft.campaign.Outcome;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Headquarters estimates the effect and fixes support and conditions, or says no (S0 p.7, CM-22 and CM-24). */
@Component
class ReviewProposalCompletion implements TaskListener {

    private final DecisionRecorder recorder;
    private final Actor actor;

    ReviewProposalCompletion(DecisionRecorder recorder, Actor actor) {
        this.recorder = recorder;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        recorder.record(
                task,
                CampaignDecision.of(
                                DecisionStep.REVIEW,
                                Outcome.valueOf(form.text("reviewOutcome")),
                                form.text("reviewEffect"),
                                form.text("reviewReason"),
                                Actor.of(task),
                                actor.forWhom(task))
                        .granting(form.number("reviewSupport"), form.text("reviewConditions")));
    }
}
