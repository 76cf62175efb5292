package io.camshaft.revisit.quality;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.revisit.CallNo;
import io.camshaft.revisit.Notices;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import io.camshaft.revisit.RevisitResult;
import io.camshaft.revisit.Satisfied;
import io.camshaft.revisit.quality.CallCheckRepository.Row;
import io.camshaft.revisit.quality.Differences.Heard;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A dealer's call that the call centre makes again: was it made, and did the customer say the same? */
@Service
@Transactional
public class SecondCalls {

    private static final int ATTEMPTS = 3;

    private final CallChecks checks;
    private final CallCheckRepository table;
    private final RevisitCalls calls;
    private final Notices notices;

    SecondCalls(CallChecks checks, CallCheckRepository table, RevisitCalls calls, Notices notices) {
        this.checks = checks;
        this.table = table;
        this.calls = calls;
        this.notices = notices;
    }

    /**
     * What the customer said.
     *
     * @param result REACHED, NOT_REACHED or REFUSED
     * @param wasCalled whether the dealer called at all; the rest is empty where it did not
     */
    public record Told(RevisitResult result, boolean wasCalled, Satisfied satisfaction, boolean problem, String words) {

        /** Without anything personal: objects end up in logs. */
        @Override
        public String toString() {
            return "Told[" + result + "]";
        }
    }

    /** @return "SAME", "DIFFERENT", "AGAIN" or "GIVEN_UP" */
    public String called(String checkNo, Told told, String by) {
        Row check = checks.row(checkNo);
        table.attempted(checkNo);
        return switch (told.result()) {
            case REACHED -> compared(check, told, by);
            case NOT_REACHED -> {
                boolean last = check.attempts() + 1 >= ATTEMPTS;
                if (last) {
                    checks.unanswered(check, told.words(), by);
                }
                yield last ? "GIVEN_UP" : "AGAIN";
            }
            case REFUSED -> {
                checks.unanswered(check, told.words(), by);
                yield "GIVEN_UP";
            }
            default -> throw new BusinessRefusal("revisit.refusal.result");
        };
    }

    private String compared(Row check, Told told, String by) {
        RevisitCall call = calls.call(CallNo.of(check.callId()));
        Heard dealer = new Heard(call.satisfaction(), !notices.ofCall(call.id()).isEmpty());
        Set<FindingKind> found =
                Differences.of(dealer, told.wasCalled(), new Heard(told.satisfaction(), told.problem()));
        checks.finish(check, found, told.words(), by);
        return found.isEmpty() ? "SAME" : "DIFFERENT";
    }
}
