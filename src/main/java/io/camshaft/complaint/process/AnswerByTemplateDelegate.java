package io.camshaft.complaint.process;

import io.camshaft.complaint.Closing;
import io.camshaft.complaint.ComplaintLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the saved reply that the table chose; with it the case is answered. */
@Component
class AnswerByTemplateDelegate implements JavaDelegate {

    private final ComplaintLetters letters;
    private final Closing closing;

    AnswerByTemplateDelegate(ComplaintLetters letters, Closing closing) {
        this.letters = letters;
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String no = ComplaintHandling.COMPLAINT_NO.in(execution);
        letters.answer(no);
        closing.answered(no);
    }
}
