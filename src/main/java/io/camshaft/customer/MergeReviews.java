package io.camshaft.customer;

import io.camshaft.customer.CustomerMergeRepository.Standing;
import io.camshaft.customer.MergeCandidate.Status;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide on likely doubles. A candidate's status follows its case. */
@Service
@Transactional
public class MergeReviews {

    private final MergeReviewRepository candidates;
    private final CustomerMergeRepository records;
    private final CustomerMerges merges;
    private final Clock clock;

    MergeReviews(
            MergeReviewRepository candidates, CustomerMergeRepository records, CustomerMerges merges, Clock clock) {
        this.candidates = candidates;
        this.records = records;
        this.merges = merges;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MergeCandidate ofCase(String caseNo) {
        return candidates.ofCase(caseNo).orElseThrow(() -> new BusinessRefusal("customer.merge.unknown"));
    }

    /** Both records stand for themselves and nobody erased them: there is something to decide. */
    @Transactional(readOnly = true)
    public boolean isOpenQuestion(MergeCandidate candidate) {
        List<Standing> both = records.find(List.of(candidate.firstId(), candidate.secondId()));
        return both.stream().allMatch(record -> record.erasedAt() == null && record.mergedInto() == null);
    }

    public void keepBoth(String caseNo, String reason, String by) {
        if (reason == null) {
            throw new BusinessRefusal("customer.merge.reasonMissing");
        }
        decide(ofCase(caseNo), Status.KEPT, null, reason, by);
    }

    /** The record with this id stays; {@link #merge} does it. */
    public void keepOne(String caseNo, long keptId, String by) {
        MergeCandidate candidate = ofCase(caseNo);
        if (keptId != candidate.firstId() && keptId != candidate.secondId()) {
            throw new BusinessRefusal("customer.merge.notOfPair", CustomerNo.of(keptId));
        }
        decide(candidate, Status.MERGED, keptId, null, by);
    }

    /** The question has gone away before somebody answered it. */
    public void lapse(String caseNo) {
        decide(ofCase(caseNo), Status.LAPSED, null, null, null);
    }

    private void decide(MergeCandidate candidate, Status status, Long keptId, String reason, String by) {
        if (!candidates.decide(candidate, status, keptId, reason, by, OffsetDateTime.now(clock))) {
            throw new StaleRecord(candidate.caseNo());
        }
    }

    /** Makes the merge that was decided. */
    public void merge(String caseNo) {
        MergeCandidate candidate = ofCase(caseNo);
        long kept = candidate.keptId();
        candidates.merged(
                candidate.id(),
                merges.merge(kept, candidate.otherThan(kept), "REVIEWED", caseNo, candidate.decidedBy()));
    }

    /** Somebody wants the merge back; {@link #undo} does it. */
    public void askUndo(String caseNo, String reason, String by) {
        if (reason == null) {
            throw new BusinessRefusal("customer.merge.reasonMissing");
        }
        if (!candidates.askUndo(ofCase(caseNo).id(), by, reason)) {
            throw new BusinessRefusal("customer.merge.alreadyUndone");
        }
    }

    public void undo(String caseNo) {
        MergeCandidate candidate = ofCase(caseNo);
        merges.undo(candidate.mergeId(), candidate.undoAskedBy());
        candidates.undone(candidate.id());
    }
}
