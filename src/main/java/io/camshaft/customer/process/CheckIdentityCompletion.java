package io.camshaft.customer.process;

import io.camshaft.customer.PersonalDataRequests;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Does the request come from the person? */
@Component
class CheckIdentityCompletion implements TaskListener {

    private final PersonalDataRequests requests;

    CheckIdentityCompletion(PersonalDataRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = Submission.current();
        boolean proved = "PROVED".equals(form.text("identityOutcome"));
        requests.identityChecked(
                PersonalDataRequest.REQUEST_NO.in(task), proved, form.text("identityProof"), Signed.in(task));
        PersonalDataRequest.IDENTITY_PROVED.set(task.getExecution(), proved);
    }
}
