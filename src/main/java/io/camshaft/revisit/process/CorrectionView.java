package io.camshaft.revisit.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.customer.CustomerNo;
import io.camshaft.platform.worklist.WorkView;
import io.camshaft.revisit.quality.Correction;
import io.camshaft.revisit.quality.CorrectionState;
import io.camshaft.revisit.quality.Corrections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A correction on its case page and in the queue; what was told is in the forms only. */
@Component
class CorrectionView implements CaseView, WorkView {

    private final Corrections corrections;
    private final RevisitWording words;

    CorrectionView(Corrections corrections, RevisitWording words) {
        this.corrections = corrections;
        this.words = words;
    }

    @Override
    public String processKey() {
        return RecordCorrection.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        return words.title(corrections.correction(caseNo));
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        Correction correction = corrections.correction(caseNo);
        List<Fact> facts = new ArrayList<>(List.of(
                fact("revisit.case.call", correction.callNo()),
                fact("revisit.case.dealer", words.unit(correction.dealerCode())),
                fact("revisit.case.customer", CustomerNo.of(correction.customerId())),
                fact("revisit.case.state", words.text("revisit.correctionState." + correction.state()))));
        correction
                .faults()
                .forEach(fault -> facts.add(new Fact(
                        words.text("revisit.field." + fault.field()),
                        words.text("revisit.checkState." + fault.state()))));
        return List.of(new FactGroup(words.text("revisit.case.correction"), facts));
    }

    private Fact fact(String labelKey, String value) {
        return new Fact(words.text(labelKey), value);
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        Correction correction = corrections.correction(caseNo);
        List<Decision> decisions = new ArrayList<>();
        if (correction.answeredAt() != null) {
            CorrectionState answered = correction.judgedAt() == null ? correction.state() : CorrectionState.DISPUTED;
            decisions.add(new Decision(
                    words.text("revisit.case.answered"),
                    words.text("revisit.correctionState." + answered),
                    null,
                    correction.answeredBy(),
                    correction.answeredAt()));
        }
        if (correction.judgedAt() != null) {
            decisions.add(new Decision(
                    words.text("revisit.case.judged"),
                    words.text("revisit.correctionState." + correction.state()),
                    null,
                    correction.judgedBy(),
                    correction.judgedAt()));
        }
        return decisions;
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return corrections.all(caseNos).stream()
                .collect(Collectors.toMap(
                        correction -> correction.correctionNo(),
                        correction -> new WorkLine(
                                words.title(correction), CustomerNo.of(correction.customerId()), null, null)));
    }
}
