package io.camshaft.revisit.quality;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import io.camshaft.revisit.CallNo;
import io.camshaft.revisit.quality.CallCheckRepository.Done;
import io.camshaft.revisit.quality.CallCheckRepository.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls that are looked at once more, from the sample or a mark to what was found. */
@Service
@Transactional
public class CallChecks {

    private final CallCheckRepository checks;
    private final RecordCheckRepository records;
    private final Protection protection;
    private final Clock clock;

    CallChecks(CallCheckRepository checks, RecordCheckRepository records, Protection protection, Clock clock) {
        this.checks = checks;
        this.records = records;
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * What a supervisor found.
     *
     * @param findings empty where the call is in order
     * @param wrongHeard true where the supervisor heard the customer say what the caller wrote down as wrong on the record: the
     *     second voice
     */
    public record Found(Set<FindingKind> findings, boolean wrongHeard, String words) {

        /** Without anything personal: objects end up in logs. */
        @Override
        public String toString() {
            return "Found[" + findings + "]";
        }
    }

    /** True where the call is in order. Nobody checks a call of their own. */
    public boolean checked(String checkNo, Found found, String by) {
        Row check = row(checkNo);
        if (check.callerId().equals(by)) {
            throw new BusinessRefusal("revisit.refusal.ownCall");
        }
        if (!found.findings().isEmpty() && found.words() == null) {
            throw new BusinessRefusal("revisit.refusal.findingWords");
        }
        finish(check, found.findings(), found.words(), by);
        if (found.wrongHeard()) {
            records.confirmed(check.callId(), OffsetDateTime.now(clock));
        }
        return found.findings().isEmpty();
    }

    void finish(Row check, Set<FindingKind> findings, String words, String by) {
        finish(check, findings.isEmpty() ? CheckResult.PASSED : CheckResult.FINDING, findings, words, by);
    }

    void unanswered(Row check, String words, String by) {
        finish(check, CheckResult.NO_ANSWER, Set.of(), words, by);
    }

    private void finish(Row check, CheckResult result, Set<FindingKind> findings, String words, String by) {
        Done done = new Done(
                result,
                protection.seal(SealedQuality.CHECK, words),
                LocalDate.now(clock),
                OffsetDateTime.now(clock),
                by);
        checks.done(check.checkNo(), done);
        checks.found(check, findings, done);
    }

    Row row(String checkNo) {
        return checks.find(checkNo).orElseThrow(() -> new BusinessRefusal("revisit.refusal.unknown", checkNo));
    }

    @Transactional(readOnly = true)
    public CallCheck check(String checkNo) {
        Row row = row(checkNo);
        return opened(row, checks.findings(checkNo));
    }

    /** Without their findings: one statement for a page. */
    @Transactional(readOnly = true)
    public List<CallCheck> all(Collection<String> checkNos) {
        return checks.findAll(checkNos).stream()
                .map(row -> opened(row, List.of()))
                .toList();
    }

    /** Whether the call said that something on the record is wrong, and nobody has said so too. */
    @Transactional(readOnly = true)
    public boolean hasSuspicions(String callNo) {
        return records.ofCall(CallNo.id(callNo)).stream().anyMatch(wrong -> wrong.state() == CheckState.SUSPECTED);
    }

    private CallCheck opened(Row row, List<FindingKind> findings) {
        return new CallCheck(
                row.checkNo(),
                row.kind(),
                row.origin(),
                CallNo.of(row.callId()),
                row.customerId(),
                row.team(),
                row.callerId(),
                row.state(),
                row.attempts(),
                protection.open(SealedQuality.CHECK, row.wordsSealed()),
                findings,
                row.askedAt(),
                row.doneAt(),
                row.doneBy());
    }
}
