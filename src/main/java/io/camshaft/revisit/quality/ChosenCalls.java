package io.camshaft.revisit.quality;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.BusinessNumbers;
import io.camshaft.platform.protection.Protection;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.CallState;
import io.camshaft.revisit.ContactBudget;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import io.camshaft.revisit.RevisitResult;
import io.camshaft.revisit.Sample;
import io.camshaft.revisit.quality.CallCheckRepository.Asked;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which calls are looked at once more: a share of the successful ones by a hash of their number, and those that people mark. */
@Service
@Transactional
public class ChosenCalls {

    private static final int CHECK_SALT = 61;
    private static final int RECALL_SALT = 67;

    private final RevisitCalls calls;
    private final CallCheckRepository checks;
    private final Opening opening;
    private final ContactBudget budget;
    private final QualitySettings settings;

    ChosenCalls(
            RevisitCalls calls,
            CallCheckRepository checks,
            Opening opening,
            ContactBudget budget,
            QualitySettings settings) {
        this.calls = calls;
        this.checks = checks;
        this.opening = opening;
        this.budget = budget;
        this.settings = settings;
    }

    /** Writes a case and begins it. */
    @Component
    static class Opening {

        private final CallCheckRepository checks;
        private final BusinessNumbers numbers;
        private final QualityWorkflow workflow;
        private final Protection protection;
        private final Clock clock;

        Opening(
                CallCheckRepository checks,
                BusinessNumbers numbers,
                QualityWorkflow workflow,
                Protection protection,
                Clock clock) {
            this.checks = checks;
            this.numbers = numbers;
            this.workflow = workflow;
            this.protection = protection;
            this.clock = clock;
        }

        String open(CheckKind kind, RevisitCall call, String callerId, String askedBy) {
            String no = numbers.next(kind.prefix());
            checks.insert(
                    no,
                    new Asked(kind, call.id(), call.customerId(), call.team(), callerId, askedBy),
                    protection.generation(),
                    OffsetDateTime.now(clock));
            if (kind == CheckKind.CHECK) {
                workflow.beginCheck(no);
            } else {
                workflow.beginRecall(no);
            }
            return no;
        }
    }

    /** The customer was reached; the call's own case goes on whatever is chosen here. */
    public void reached(RevisitCall call, String callerId) {
        if (isChosen(call.id(), CHECK_SALT, settings.checkShare())) {
            opening.open(CheckKind.CHECK, call, callerId, null);
        }
        if (call.actor() == CallActor.DEALER
                && isChosen(call.id(), RECALL_SALT, settings.recallShare())
                && mayBeCalled(call)) {
            recall(call, callerId, null);
        }
    }

    static boolean isChosen(long callId, int salt, int share) {
        return Sample.bucket(callId, salt) < share;
    }

    private boolean mayBeCalled(RevisitCall call) {
        return !checks.isRefused(call.customerId()) && budget.allows(call.customerId(), "RECALL");
    }

    /** Somebody wants the call to be made again. @return number of the second call */
    public String mark(String callNo, String by) {
        RevisitCall call = calls.call(callNo);
        if (call.actor() != CallActor.DEALER || call.state() != CallState.SUCCEEDED) {
            throw new BusinessRefusal("revisit.refusal.notRecalled");
        }
        if (checks.exists(call.id(), CheckKind.RECALL)) {
            throw new BusinessRefusal("revisit.refusal.recalledAlready");
        }
        if (checks.isRefused(call.customerId())) {
            throw new BusinessRefusal("revisit.refusal.wantsNoCalls");
        }
        if (!budget.allows(call.customerId(), "RECALL")) {
            throw new BusinessRefusal("revisit.refusal.overBudget");
        }
        return recall(call, callerOf(callNo), by);
    }

    /** Whether the call could be marked now, the customer's wishes aside. */
    @Transactional(readOnly = true)
    public boolean mayBeMarked(String callNo) {
        RevisitCall call = calls.call(callNo);
        return call.actor() == CallActor.DEALER
                && call.state() == CallState.SUCCEEDED
                && !checks.exists(call.id(), CheckKind.RECALL);
    }

    private String recall(RevisitCall call, String callerId, String by) {
        String no = opening.open(CheckKind.RECALL, call, callerId, by);
        budget.contacted(call.customerId(), "RECALL", no);
        return no;
    }

    private String callerOf(String callNo) {
        return calls.attempts(callNo).stream()
                .filter(made -> made.result() == RevisitResult.REACHED)
                .findFirst()
                .orElseThrow()
                .by();
    }
}
