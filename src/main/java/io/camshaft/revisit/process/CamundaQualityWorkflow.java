package io.camshaft.revisit.process;

import io.camshaft.organisation.StartedFor;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.bpm.TrustedWork;
import io.camshaft.revisit.quality.QualityWorkflow;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Running corrections, checks and second calls, seen from the module. They are nobody's act: the caller only called. */
@Component
class CamundaQualityWorkflow implements QualityWorkflow {

    private final RuntimeService runtime;
    private final TrustedWork trusted;
    private final OnBehalf onBehalf;

    CamundaQualityWorkflow(RuntimeService runtime, TrustedWork trusted, OnBehalf onBehalf) {
        this.runtime = runtime;
        this.trusted = trusted;
        this.onBehalf = onBehalf;
    }

    @Override
    @Transactional
    public void beginCorrection(String correctionNo, String dealerCode) {
        Supplier<Object> begun = begun(RecordCorrection.SUSPECTED_MESSAGE, correctionNo);
        onBehalf.asNobody(() -> StartedFor.dealer(dealerCode, begun));
    }

    @Override
    @Transactional
    public void beginCheck(String checkNo) {
        onBehalf.asNobody(begun(CallCheckProcess.CHOSEN_MESSAGE, checkNo));
    }

    @Override
    @Transactional
    public void beginRecall(String checkNo) {
        onBehalf.asNobody(begun(CallRecall.ASKED_MESSAGE, checkNo));
    }

    private Supplier<Object> begun(String message, String caseNo) {
        return () -> trusted.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo)
                .correlateStartMessage());
    }
}
