package io.camshaft.revisit.process;

import io.camshaft.organisation.StartedFor;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.bpm.TrustedWork;
import io.camshaft.revisit.RevisitWorkflow;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Running calls and notices, seen from the module. */
@Component
class CamundaRevisitWorkflow implements RevisitWorkflow {

    private final RuntimeService runtime;
    private final TrustedWork trusted;
    private final OnBehalf onBehalf;

    CamundaRevisitWorkflow(RuntimeService runtime, TrustedWork trusted, OnBehalf onBehalf) {
        this.runtime = runtime;
        this.trusted = trusted;
        this.onBehalf = onBehalf;
    }

    @Override
    @Transactional
    public void beginCall(String callNo, String dealerCode) {
        onBehalf.asNobody(ofDealer(dealerCode, () -> runtime.createMessageCorrelation(RevisitCallProcess.DUE_MESSAGE)
                .processInstanceBusinessKey(callNo)
                .correlateStartMessage()));
    }

    @Override
    @Transactional
    public void cancel(String callNo) {
        onBehalf.asNobody(ofDealer(null, () -> runtime.createMessageCorrelation(RevisitCallProcess.CANCELLED_MESSAGE)
                .processInstanceBusinessKey(callNo)
                .correlateWithResult()));
    }

    @Override
    @Transactional
    public void beginNotice(String noticeNo, String dealerCode, String by) {
        // Nobody's act: who called the customer may belong to another unit than the department.
        onBehalf.asNobody(ofDealer(dealerCode, () -> runtime.createProcessInstanceByKey(RectificationNotice.KEY)
                .businessKey(noticeNo)
                .execute()));
    }

    /** A call that somebody ended by hand waits for nothing. */
    @Override
    @Transactional
    public void noticesFiled(String callNo) {
        onBehalf.asNobody(ofDealer(null, () -> runtime.createMessageCorrelation(RevisitCallProcess.FILED_MESSAGE)
                .processInstanceBusinessKey(callNo)
                .correlateAllWithResult()));
    }

    private Supplier<Object> ofDealer(String dealerCode, Supplier<Object> work) {
        Supplier<Object> started = () -> trusted.run(work);
        return dealerCode == null ? started : () -> StartedFor.dealer(dealerCode, started);
    }
}
