package io.camshaft.complaint.process;

import io.camshaft.complaint.ComplaintLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer the number and the promised times. */
@Component
class AcknowledgeComplaintDelegate implements JavaDelegate {

    private final ComplaintLetters letters;

    AcknowledgeComplaintDelegate(ComplaintLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.acknowledge(ComplaintHandling.COMPLAINT_NO.in(execution));
    }
}
