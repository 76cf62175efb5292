package io.camshaft.revisit.quality;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a dealer is asked to correct, opened for those who work on it.
 *
 * @param askedGroup "dealer-sales.D1001"
 * @param reason why the dealer says that the record is right; null where it does not, or the customer was erased
 */
public record Correction(
        String correctionNo,
        String callNo,
        long customerId,
        String dealerCode,
        String askedGroup,
        CorrectionState state,
        String reason,
        List<Fault> faults,
        OffsetDateTime askedAt,
        OffsetDateTime answeredAt,
        String answeredBy,
        OffsetDateTime judgedAt,
        String judgedBy) {

    /** @param told what the customer said, where the call could not put it right itself; else null */
    public record Fault(RecordField field, boolean corrected, CheckState state, String told) {

        /** Without anything personal: objects end up in logs. */
        @Override
        public String toString() {
            return "Fault[" + field + ", " + state + "]";
        }
    }

    /** Without anything personal: objects end up in logs. */
    @Override
    public String toString() {
        return "Correction[" + correctionNo + ", " + state + "]";
    }
}
