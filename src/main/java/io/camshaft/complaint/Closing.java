package io.camshaft.complaint;

import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a case. It never closes untrue: the customer's word or the supervisor's approval, a cause, and a measure. */
@Service
@Transactional
public class Closing {

    private final ComplaintCases cases;
    private final ComplaintCodes codes;
    private final ComplaintProgressRepository progress;
    private final ComplaintSeals seals;
    private final Clock clock;

    Closing(
            ComplaintCases cases,
            ComplaintCodes codes,
            ComplaintProgressRepository progress,
            ComplaintSeals seals,
            Clock clock) {
        this.cases = cases;
        this.codes = codes;
        this.progress = progress;
        this.seals = seals;
        this.clock = clock;
    }

    /** @param measure in words, sealed; may be null */
    public void close(String no, String causeCode, String measureCode, String measure, String by) {
        Complaint c = cases.complaint(no);
        if (c.satisfaction() == null) {
            throw new BusinessRefusal("complaint.refusal.untrue", no);
        }
        codes.refuseUnknown(causeCode, measureCode);
        byte[] words = seals.seal(SealedNames.MEASURE, measure);
        if (!progress.closed(no, causeCode, measureCode, words, by, OffsetDateTime.now(clock))) {
            throw new BusinessRefusal("complaint.refusal.over", no);
        }
    }

    /** A template answered it. */
    public void answered(String no) {
        if (!progress.ended(no, ComplaintStatus.ANSWERED, null, null, null, OffsetDateTime.now(clock))) {
            throw new BusinessRefusal("complaint.refusal.over", no);
        }
    }
}
