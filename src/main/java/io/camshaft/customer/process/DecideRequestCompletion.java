package io.camshaft.customer.process;

import io.camshaft.customer.PersonalDataRequests;
import io.camshaft.customer.Purpose;
import io.camshaft.customer.RequestDecision;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The second person's word on the request. */
@Component
class DecideRequestCompletion implements TaskListener {

    private final PersonalDataRequests requests;

    DecideRequestCompletion(PersonalDataRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        RequestDecision decision = RequestDecision.valueOf(form.text("requestDecision"));
        requests.decide(
                PersonalDataRequest.REQUEST_NO.in(task),
                decision,
                form.choices("grantedPurposes").stream().map(Purpose::valueOf).toList(),
                form.text("decisionReason"),
                Signed.in(task));
        PersonalDataRequest.REQUEST_GRANTED.set(task.getExecution(), decision != RequestDecision.REFUSE);
    }
}
