package io.camshaft.revisit.quality;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A call that is looked at once more.
 *
 * @param origin SAMPLE, or MARKED where a person asked for it
 * @param team whose call it was: "HQ" for the call centre, else the dealer
 * @param callerId who made the call
 * @param words what was written about it; null for nothing, and where the customer was erased
 */
public record CallCheck(
        String checkNo,
        CheckKind kind,
        String origin,
        String callNo,
        long customerId,
        String team,
        String callerId,
        CheckResult state,
        int attempts,
        String words,
        List<FindingKind> findings,
        OffsetDateTime askedAt,
        OffsetDateTime doneAt,
        String doneBy) {

    /** Without anything personal: objects end up in logs. */
    @Override
    public String toString() {
        return "CallCheck[" + checkNo + ", " + state + "]";
    }
}
