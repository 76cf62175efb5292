package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignDecision;
import io.camshaft.campaign.DecisionStep;
import io.camshaft.campaign.Outcome;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region answers for completeness and truth, estimates the effect, and decides (S0 p.7, CM-21). */
@Component
class AuditProposalCompletion implements TaskListener {

    private final DecisionRecorder recorder;
    private final Actor actor;

    AuditProposalCompletion(DecisionRecorder recorder, Actor actor) {
        this.recorder = recorder;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        Outcome outcome = Outcome.valueOf(form.text("auditOutcome"));
        if (outcome == Outcome.PASS && !(form.flag("auditComplete") && form.flag("auditTrue"))) {
            throw new BusinessRefusal("campaign.notConfirmed");
        }
        recorder.record(
                task,
                CampaignDecision.of(
                        DecisionStep.AUDIT,
                        outcome,
                        form.text("auditEffect"),
                        form.text("auditReason"),
                        Actor.of(task),
                        actor.forWhom(task)));
    }
}
