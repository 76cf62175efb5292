package io.camshaft.revisit;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import io.camshaft.revisit.CallRepository.Attempt;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls as those who make them read them. What is opened here is personal: callers ask only for whom it is meant. */
@Service
@Transactional(readOnly = true)
public class RevisitCalls {

    private final CallRepository calls;
    private final Protection protection;

    RevisitCalls(CallRepository calls, Protection protection) {
        this.calls = calls;
        this.protection = protection;
    }

    /** @param words null where nothing was said or the customer was erased */
    public record Made(int roundNo, int attempt, RevisitResult result, String words, OffsetDateTime at, String by) {}

    /** @param kind "SALE" or why the car was in the workshop */
    public record Event(LocalDate on, String kind) {}

    public RevisitCall call(String callNo) {
        return calls.find(CallNo.id(callNo)).orElseThrow(() -> new BusinessRefusal("revisit.refusal.unknown", callNo));
    }

    public List<RevisitCall> all(Collection<String> callNos) {
        return calls.findAll(callNos.stream().map(CallNo::id).toList());
    }

    /** These calls in one question; in this transaction each of them is read from memory until one changes. */
    public List<RevisitCall> atHand(Collection<String> callNos) {
        return calls.atHand(callNos.stream().map(CallNo::id).toList());
    }

    public List<Made> attempts(String callNo) {
        return calls.attempts(CallNo.id(callNo)).stream().map(this::made).toList();
    }

    private Made made(Attempt attempt) {
        return new Made(
                attempt.roundNo(),
                attempt.attempt(),
                attempt.result(),
                protection.open(SealedNames.CALL, attempt.wordsSealed()),
                attempt.calledAt(),
                attempt.calledBy());
    }

    /** Calls that were merged into this one. */
    public List<RevisitCall> covered(String callNo) {
        return calls.covered(CallNo.id(callNo));
    }

    /** The customer's last calls that were made, newest first. */
    public List<RevisitCall> earlier(RevisitCall call, int most) {
        return calls.earlier(call.customerId(), call.id(), most);
    }

    /** The sale or visit; both null where it is gone. */
    public Event event(RevisitCall call) {
        return calls.event(call)
                .map(event -> new Event(event.happenedOn(), event.kind()))
                .orElseGet(() -> new Event(null, null));
    }
}
