package io.camshaft.revisit.quality;

import io.camshaft.platform.protection.Protection;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.quality.RecordCheckRepository.Said;
import io.camshaft.revisit.quality.RecordCheckRepository.Stamp;
import io.camshaft.revisit.quality.RecordCheckRepository.Subject;
import io.camshaft.revisit.quality.RecordCheckRepository.Suspicion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the call centre verifies of a record while it has the customer on the telephone: what is wrong is put right at once, the
 * dealer is asked, and it counts against the dealer only when a second voice says so too.
 */
@Service
@Transactional
public class Verification {

    private final RecordCheckRepository checks;
    private final CustomerCorrections records;
    private final Corrections corrections;
    private final Protection protection;
    private final Clock clock;

    Verification(
            RecordCheckRepository checks,
            CustomerCorrections records,
            Corrections corrections,
            Protection protection,
            Clock clock) {
        this.checks = checks;
        this.records = records;
        this.corrections = corrections;
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * What the customer said of one field.
     *
     * @param right the right value, or what the customer told; null where they said no more than "wrong"
     * @param on of the car: since when it is somebody else's; null for today
     */
    public record Answer(RecordField field, CheckOutcome outcome, String right, LocalDate on) {

        boolean isWrong() {
            return outcome == CheckOutcome.WRONG;
        }

        /** Without anything personal: objects end up in logs. */
        @Override
        public String toString() {
            return "Answer[" + field + ", " + outcome + "]";
        }
    }

    /** In the transaction of the call: a value that the record refuses refuses the whole. */
    public void record(RevisitCall call, List<Answer> answers, String by) {
        boolean suspected = false;
        for (Answer answer : answers) {
            suspected |= keep(call, answer, by) == CheckState.SUSPECTED;
        }
        if (suspected) {
            corrections.ask(call);
        }
    }

    private CheckState keep(RevisitCall call, Answer answer, String by) {
        long subject = subjectOf(call, answer.field());
        List<Suspicion> suspicions = checks.suspicions(answer.field(), subject);
        boolean fromCall = answer.isWrong() && checks.isFromCall(answer.field(), subject);
        suspicions.forEach(suspicion -> weigh(suspicion, answer.outcome(), by));
        CheckState state = answer.isWrong() && (fromCall || !suspicions.isEmpty())
                ? CheckState.NOT_COUNTED
                : CheckState.of(answer.outcome());
        boolean corrected = answer.isWrong() && records.correct(call, answer, by);
        byte[] told = answer.isWrong() && !corrected ? protection.seal(SealedQuality.TOLD, answer.right()) : null;
        checks.insert(
                new Subject(call.id(), call.customerId(), call.dealerCode(), answer.field(), subject),
                new Said(answer.outcome(), corrected, state, told),
                new Stamp(protection.generation(), LocalDate.now(clock), OffsetDateTime.now(clock), by));
        return state;
    }

    private void weigh(Suspicion suspicion, CheckOutcome later, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        switch (TwoVoices.of(suspicion.corrected(), suspicion.checkedBy(), later, by)) {
            case CONFIRMS -> checks.decide(suspicion.id(), CheckState.CONFIRMED, "CALL", now);
            case DISMISSES -> checks.decide(suspicion.id(), CheckState.DISMISSED, null, now);
            case SAYS_NOTHING -> {}
        }
    }

    private static long subjectOf(RevisitCall call, RecordField field) {
        return switch (field) {
            case NAME, MOBILE, MAIL, CITY -> call.customerId();
            case CAR -> call.vehicleId();
            case PURCHASE, VISIT, WORK -> call.occasionId();
        };
    }
}
