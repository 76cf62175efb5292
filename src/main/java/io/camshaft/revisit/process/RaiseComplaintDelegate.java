package io.camshaft.revisit.process;

import io.camshaft.revisit.RevisitComplaints;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What is still unsolved goes to the complaints. */
@Component
class RaiseComplaintDelegate implements JavaDelegate {

    private final RevisitComplaints complaints;

    RaiseComplaintDelegate(RevisitComplaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.raise(RevisitCallProcess.CALL_NO.in(execution));
    }
}
