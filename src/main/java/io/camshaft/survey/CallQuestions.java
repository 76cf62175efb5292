package io.camshaft.survey;

import io.camshaft.revisit.QuestionsInWriting;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of a survey for customers who could not be reached by telephone. */
@Component
@Transactional
class CallQuestions implements QuestionsInWriting {

    private static final String CALL = "CALL";

    private final Invitations invitations;
    private final SurveyRepository surveys;
    private final RevisitCalls calls;

    CallQuestions(Invitations invitations, SurveyRepository surveys, RevisitCalls calls) {
        this.invitations = invitations;
        this.surveys = surveys;
        this.calls = calls;
    }

    @Override
    public void ask(RevisitCall call, Predicate<String> letter) {
        RevisitCalls.Event event = calls.event(call);
        Survey wanted = new Survey(
                0,
                CALL,
                call.id(),
                Subject.valueOf(call.occasion().name()),
                call.customerId(),
                call.dealerCode(),
                event.on() == null ? call.dueOn() : event.on(),
                SurveyState.ASKED,
                null,
                false,
                null,
                null,
                null,
                null,
                null);
        invitations.askNow(wanted, letter);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Integer> answerOf(RevisitCall call) {
        return surveys.of(CALL, call.id()).map(Survey::overall);
    }
}
