package io.camshaft.customer;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Two records that may be the same customer.
 *
 * @param score 0 to 100
 * @param reasonNames names of the rules that spoke for it, joined by commas
 * @param keptId the record that stays, once somebody decided so
 * @param mergeId the merge made of it, null before
 * @param decisionReason why both stay
 */
public record MergeCandidate(
        long id,
        long firstId,
        long secondId,
        int score,
        String reasonNames,
        Status status,
        String caseNo,
        OffsetDateTime foundAt,
        String decidedBy,
        OffsetDateTime decidedAt,
        String decisionReason,
        Long keptId,
        Long mergeId,
        String undoAskedBy,
        String undoReason,
        int version) {

    /** Life of a candidate. */
    public enum Status {
        OPEN,
        IN_REVIEW,
        MERGED,
        KEPT,
        UNDONE,
        /** A record was erased or stood behind another before somebody decided. */
        LAPSED
    }

    /** Names of rules, for example "SAME_PHONE". */
    public List<String> reasons() {
        return reasonNames == null || reasonNames.isBlank() ? List.of() : List.of(reasonNames.split(","));
    }

    /** The other record of the pair. */
    public long otherThan(long id) {
        return id == firstId ? secondId : firstId;
    }
}
