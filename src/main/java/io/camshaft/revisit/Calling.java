package io.camshaft.revisit;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.Customers;
import io.camshaft.customer.Purpose;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import io.camshaft.revisit.CallRepository.Attempt;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes of calling: three attempts in vain end the call, an agreed time brings the same person back, a no is respected. */
@Service
@Transactional
public class Calling {

    private static final int FIRST = 1;
    private static final int SECOND = 2;
    /** Who asks to be called later than that is asked at the next occasion. */
    private static final int MOST_DAYS_AHEAD = 14;

    private final CallRepository calls;
    private final CallTimes times;
    private final Customers customers;
    private final Protection protection;
    private final Clock clock;

    Calling(CallRepository calls, CallTimes times, Customers customers, Protection protection, Clock clock) {
        this.calls = calls;
        this.times = times;
        this.customers = customers;
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * What a person told of their call.
     *
     * @param words what the customer said; null for nothing
     * @param agreedAt when they want to be called; only with LATER
     * @param satisfaction only with REACHED
     * @param problem true where notices follow
     */
    public record Told(
            RevisitResult result, String words, OffsetDateTime agreedAt, Satisfied satisfaction, boolean problem) {

        /** Without anything personal: objects end up in logs. */
        @Override
        public String toString() {
            return "Told[" + result + "]";
        }
    }

    /** @return "REACHED", "AGAIN", "GIVEN_UP", "REFUSED" or "WRONG_NUMBER" */
    public String called(String callNo, Told told, String by) {
        RevisitCall call = running(callNo, CallState.STARTED);
        keep(call, FIRST, told, by);
        long id = call.id();
        switch (told.result()) {
            case REACHED -> calls.reached(id, told.satisfaction(), !told.problem(), now());
            case LATER -> calls.again(id, inTime(told.agreedAt()), by, false, false);
            case NOT_REACHED -> {
                return again(call, FIRST, call.attempts());
            }
            case WRONG_NUMBER -> calls.ended(id, CallState.WRONG_NUMBER, now());
            case REFUSED, OPTED_OUT -> calls.ended(id, CallState.REFUSED, now());
            default -> throw new BusinessRefusal("revisit.refusal.result");
        }
        return switch (told.result()) {
            case LATER -> "AGAIN";
            case OPTED_OUT -> "REFUSED";
            default -> told.result().name();
        };
    }

    /** @return "SOLVED", "NOT_SOLVED", "AGAIN" or "GIVEN_UP" */
    public String calledAgain(String callNo, Told told, String by) {
        RevisitCall call = running(callNo, CallState.SUCCEEDED);
        keep(call, SECOND, told, by);
        if (told.result() == RevisitResult.NOT_REACHED) {
            return again(call, SECOND, call.secondAttempts());
        }
        calls.second(call.id(), told.result(), now());
        return told.result().name();
    }

    private RevisitCall running(String callNo, CallState state) {
        return calls.find(CallNo.id(callNo))
                .filter(call -> call.state() == state)
                .orElseThrow(() -> new BusinessRefusal("revisit.refusal.over", callNo));
    }

    private void keep(RevisitCall call, int round, Told told, String by) {
        int before = (int) calls.attempts(call.id()).stream()
                .filter(attempt -> attempt.roundNo() == round)
                .count();
        byte[] words = protection.seal(SealedNames.CALL, told.words());
        calls.insert(
                call.id(), new Attempt(round, before + 1, told.result(), words, now(), by), protection.generation());
    }

    private String again(RevisitCall call, int round, int inVainBefore) {
        boolean second = round == SECOND;
        if (inVainBefore + 1 < AttemptPlan.ATTEMPTS) {
            calls.again(call.id(), times.afterInVain(madeInVain(call.id(), round)), null, true, second);
            return "AGAIN";
        }
        calls.again(call.id(), null, null, true, second);
        if (second) {
            calls.second(call.id(), RevisitResult.NOT_REACHED, now());
        } else {
            calls.ended(call.id(), CallState.FAILED, now());
        }
        return "GIVEN_UP";
    }

    private List<ZonedDateTime> madeInVain(long id, int round) {
        return calls.attempts(id).stream()
                .filter(attempt -> attempt.roundNo() == round && attempt.result() == RevisitResult.NOT_REACHED)
                .map(attempt -> attempt.calledAt().atZoneSameInstant(clock.getZone()))
                .toList();
    }

    private OffsetDateTime inTime(OffsetDateTime agreed) {
        if (agreed == null || !agreed.isAfter(now()) || agreed.isAfter(now().plusDays(MOST_DAYS_AHEAD))) {
            throw new BusinessRefusal("revisit.refusal.agreedTime", MOST_DAYS_AHEAD);
        }
        return agreed;
    }

    /** Who wants no calls any more is not called by anybody: their word is kept with the customer. */
    public void recordRefusal(String callNo) {
        long id = CallNo.id(callNo);
        List<Attempt> made = calls.attempts(id);
        Attempt last = made.get(made.size() - 1);
        if (last.result() == RevisitResult.OPTED_OUT) {
            long customer = calls.find(id).orElseThrow().customerId();
            for (ChannelKind telephone : List.of(ChannelKind.MOBILE, ChannelKind.PHONE)) {
                customers.consent(customer, telephone, Purpose.SERVICE, false, "CALL", last.calledBy());
            }
        }
    }

    /** Nobody has it to themselves any more. */
    public void free(String callNo) {
        calls.freed(CallNo.id(callNo));
    }

    public void cancelled(String callNo) {
        calls.ended(CallNo.id(callNo), CallState.CANCELLED, now());
    }

    public void complained(String callNo, String complaintNo) {
        calls.complained(CallNo.id(callNo), complaintNo);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
