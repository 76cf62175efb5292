package io.camshaft.complaint.process;

import io.camshaft.complaint.ComplaintLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer once more. */
@Component
class CustomerRemindedDelegate implements JavaDelegate {

    private final ComplaintLetters letters;

    CustomerRemindedDelegate(ComplaintLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.remind(ComplaintHandling.COMPLAINT_NO.in(execution));
    }
}
