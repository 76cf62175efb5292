package io.camshaft.revisit.process;

import io.camshaft.platform.form.Submission;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import io.camshaft.revisit.RevisitResult;
import io.camshaft.revisit.quality.ChosenCalls;
import io.camshaft.revisit.quality.Verification;
import org.springframework.stereotype.Component;

/**
 * What a call brings beside itself: the record is verified, also by a number that is somebody else's, and a call that reached the
 * customer may be looked at once more.
 */
@Component
class ReachedCustomer {

    private final RevisitCalls calls;
    private final AskedFields fields;
    private final Verification verification;
    private final ChosenCalls chosen;

    ReachedCustomer(RevisitCalls calls, AskedFields fields, Verification verification, ChosenCalls chosen) {
        this.calls = calls;
        this.fields = fields;
        this.verification = verification;
        this.chosen = chosen;
    }

    void keep(String callNo, RevisitResult result, Submission form, String by) {
        RevisitCall call = calls.call(callNo);
        if (result == RevisitResult.REACHED) {
            verification.record(call, fields.answers(call, form), by);
            chosen.reached(call, by);
        } else if (result == RevisitResult.WRONG_NUMBER) {
            verification.record(call, fields.wrongNumber(call), by);
        }
    }
}
