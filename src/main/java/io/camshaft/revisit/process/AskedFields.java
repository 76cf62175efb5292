package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import io.camshaft.revisit.TimePoint;
import io.camshaft.revisit.quality.CheckOutcome;
import io.camshaft.revisit.quality.RecordField;
import io.camshaft.revisit.quality.Verification.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which fields of the record the form of a call asks about, and what was answered. Only the call centre verifies. */
@Component
class AskedFields {

    private static final String WARRANTY = "WARRANTY";

    /** @param right key of the right value, or of what was told */
    private record Question(RecordField field, String check, String right) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(RecordField.NAME, "checkName", "rightName"),
            new Question(RecordField.MOBILE, "checkMobile", "rightMobile"),
            new Question(RecordField.MAIL, "checkMail", "rightMail"),
            new Question(RecordField.CITY, "checkCity", "rightCity"),
            new Question(RecordField.CAR, "checkCar", "carGoneOn"),
            new Question(RecordField.PURCHASE, "checkPurchase", "rightPurchase"),
            new Question(RecordField.VISIT, "checkVisit", "rightVisit"),
            new Question(RecordField.WORK, "checkWork", "rightWork"));

    private final RevisitCalls calls;

    AskedFields(RevisitCalls calls) {
        this.calls = calls;
    }

    Map<String, Object> of(String callNo) {
        RevisitCall call = calls.call(callNo);
        return Map.of(
                "verifyRecord", shown(isAsked(RecordField.NAME, call)),
                "verifyPurchase", shown(isAsked(RecordField.PURCHASE, call)),
                "verifyWarranty", shown(isAsked(RecordField.WORK, call)));
    }

    private static String shown(boolean asked) {
        return asked ? "YES" : "NO";
    }

    /** What was left empty was not asked. */
    List<Answer> answers(RevisitCall call, Submission form) {
        return QUESTIONS.stream()
                .filter(question -> isAsked(question.field(), call))
                .map(question -> answer(question, form))
                .toList();
    }

    /** Whoever answered: the number is not the customer's. */
    List<Answer> wrongNumber(RevisitCall call) {
        return isAsked(RecordField.MOBILE, call)
                ? List.of(new Answer(RecordField.MOBILE, CheckOutcome.WRONG, null, null))
                : List.of();
    }

    private boolean isAsked(RecordField field, RevisitCall call) {
        boolean sale = call.occasion() == TimePoint.Occasion.SALE;
        return call.actor() == CallActor.CALL_CENTRE
                && switch (field) {
                    case NAME, MOBILE, MAIL, CITY, CAR -> true;
                    case PURCHASE -> sale;
                    case VISIT, WORK ->
                        !sale && WARRANTY.equals(calls.event(call).kind());
                };
    }

    private static Answer answer(Question question, Submission form) {
        String said = form.text(question.check());
        String right = form.text(question.right());
        boolean car = question.field() == RecordField.CAR;
        return new Answer(
                question.field(),
                said == null ? CheckOutcome.NOT_ASKED : CheckOutcome.valueOf(said),
                car ? null : right,
                car && right != null ? LocalDate.parse(right) : null);
    }
}
