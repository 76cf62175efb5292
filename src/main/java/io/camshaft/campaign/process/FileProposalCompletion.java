package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignDecision;
import io.camshaft.campaign.DecisionStep;
import io.camshaft.campaign.Outcome;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Headquarters signs its opinion and files, or says no (S0 p.7, CM-25). */
@Component
class FileProposalCompletion implements TaskListener {

    private final DecisionRecorder recorder;
    private final Actor actor;

    FileProposalCompletion(DecisionRecorder recorder, Actor actor) {
        this.recorder = recorder;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        Outcome outcome = Outcome.valueOf(form.text("filingOutcome"));
        if (outcome == Outcome.PASS && !form.flag("filingSigned")) {
            throw new BusinessRefusal("campaign.notSigned");
        }
        recorder.record(
                task,
                CampaignDecision.of(
                                DecisionStep.FILING,
                                outcome,
                                null,
                                form.text("filingReason"),
                                Actor.of(task),
                                actor.forWhom(task))
                        .signed(form.text("filingOpinion")));
    }
}
