package io.camshaft.revisit.quality;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.BusinessNumbers;
import io.camshaft.platform.protection.Protection;
import io.camshaft.revisit.CallNo;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.TimePoint;
import io.camshaft.revisit.quality.CorrectionRepository.Asked;
import io.camshaft.revisit.quality.CorrectionRepository.Row;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A dealer says of suspected faults whether they are, and puts them right; a dispute is judged by the call centre's lead. */
@Service
@Transactional
public class Corrections {

    private final CorrectionRepository corrections;
    private final RecordCheckRepository checks;
    private final Dealers dealers;
    private final Protection protection;
    private final Clock clock;

    Corrections(
            CorrectionRepository corrections,
            RecordCheckRepository checks,
            Dealers dealers,
            Protection protection,
            Clock clock) {
        this.corrections = corrections;
        this.checks = checks;
        this.dealers = dealers;
        this.protection = protection;
        this.clock = clock;
    }

    /** How a dealer is reached: its people, a number, a process. */
    @Component
    static class Dealers {

        private final Organisation organisation;
        private final BusinessNumbers numbers;
        private final QualityWorkflow workflow;

        Dealers(Organisation organisation, BusinessNumbers numbers, QualityWorkflow workflow) {
            this.organisation = organisation;
            this.numbers = numbers;
            this.workflow = workflow;
        }

        boolean exists(String dealerCode) {
            return organisation.unit(dealerCode).isPresent();
        }

        String nextNo() {
            return numbers.next("RCO");
        }

        void begin(String correctionNo, String dealerCode) {
            workflow.beginCorrection(correctionNo, dealerCode);
        }
    }

    /** Asks the dealer about the suspicions of the call; one that is closed can no longer be asked. */
    void ask(RevisitCall call) {
        if (!dealers.exists(call.dealerCode())) {
            return;
        }
        Role role = call.occasion() == TimePoint.Occasion.SALE ? Role.DEALER_SALES : Role.DEALER_SERVICE;
        String no = dealers.nextNo();
        corrections.insert(
                no,
                new Asked(call.id(), call.customerId(), call.dealerCode(), role.at(call.dealerCode())),
                protection.generation(),
                now());
        checks.asked(call.id(), no);
        dealers.begin(no, call.dealerCode());
    }

    /** @param reason why the record is right; null where the dealer says it was wrong */
    public void answer(String correctionNo, boolean admitted, String reason, String by) {
        if (!admitted && reason == null) {
            throw new BusinessRefusal("revisit.refusal.disputeReason");
        }
        byte[] sealed = admitted ? null : protection.seal(SealedQuality.DISPUTE, reason);
        corrections.answered(
                correctionNo, admitted ? CorrectionState.ADMITTED : CorrectionState.DISPUTED, sealed, now(), by);
        if (admitted) {
            checks.decide(correctionNo, CheckState.CONFIRMED, "DEALER", now());
        }
    }

    /** Nobody judges what they found themselves. */
    public void judge(String correctionNo, boolean wasWrong, String by) {
        Row row = row(correctionNo);
        if (checks.ofCall(row.callId()).stream()
                .anyMatch(wrong -> wrong.checkedBy().equals(by))) {
            throw new BusinessRefusal("revisit.refusal.ownCall");
        }
        corrections.judged(correctionNo, wasWrong ? CorrectionState.UPHELD : CorrectionState.DISMISSED, now(), by);
        checks.decide(
                correctionNo,
                wasWrong ? CheckState.CONFIRMED : CheckState.DISMISSED,
                wasWrong ? "SUPERVISOR" : null,
                now());
    }

    @Transactional(readOnly = true)
    public Correction correction(String correctionNo) {
        return opened(row(correctionNo));
    }

    /** Without their faults: one statement for a page. */
    @Transactional(readOnly = true)
    public List<Correction> all(Collection<String> correctionNos) {
        return corrections.findAll(correctionNos).stream()
                .map(row -> opened(row, List.of()))
                .toList();
    }

    private Row row(String no) {
        return corrections.find(no).orElseThrow(() -> new BusinessRefusal("revisit.refusal.unknown", no));
    }

    private Correction opened(Row row) {
        return opened(
                row,
                checks.ofCall(row.callId()).stream()
                        .map(wrong -> new Correction.Fault(
                                wrong.field(),
                                wrong.corrected(),
                                wrong.state(),
                                protection.open(SealedQuality.TOLD, wrong.toldSealed())))
                        .toList());
    }

    private Correction opened(Row row, List<Correction.Fault> faults) {
        return new Correction(
                row.correctionNo(),
                CallNo.of(row.callId()),
                row.customerId(),
                row.dealerCode(),
                row.askedGroup(),
                row.state(),
                protection.open(SealedQuality.DISPUTE, row.reasonSealed()),
                faults,
                row.askedAt(),
                row.answeredAt(),
                row.answeredBy(),
                row.judgedAt(),
                row.judgedBy());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
