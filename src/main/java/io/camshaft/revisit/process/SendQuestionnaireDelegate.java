package io.camshaft.revisit.process;

import io.camshaft.customer.CustomerPost;
import io.camshaft.revisit.QuestionsInWriting;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Who could not be reached gets the questions in writing, where anything reaches them. */
@Component
class SendQuestionnaireDelegate implements JavaDelegate {

    private final RevisitCalls calls;
    private final CustomerPost post;
    private final QuestionsInWriting questions;

    SendQuestionnaireDelegate(RevisitCalls calls, CustomerPost post, QuestionsInWriting questions) {
        this.calls = calls;
        this.post = post;
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RevisitCall call = calls.call(RevisitCallProcess.CALL_NO.in(execution));
        questions.ask(
                call,
                page -> post.write(
                        "revisit/questionnaire",
                        call.callNo(),
                        call.customerId(),
                        "questionnaire",
                        Map.of("page", page)));
    }
}
