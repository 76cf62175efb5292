package io.camshaft.revisit.process;

import io.camshaft.customer.CustomerCases;
import io.camshaft.organisation.StartedFor;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.bpm.TrustedWork;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import io.camshaft.revisit.RevisitWorkflow;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Running calls and notices, seen from the module. */
@Component
class CamundaRevisitWorkflow implements RevisitWorkflow {

    private final RevisitCalls calls;
    private final CustomerCases cases;
    private final RuntimeService runtime;
    private final TrustedWork trusted;
    private final OnBehalf onBehalf;

    CamundaRevisitWorkflow(
            RevisitCalls calls, CustomerCases cases, RuntimeService runtime, TrustedWork trusted, OnBehalf onBehalf) {
        this.calls = calls;
        this.cases = cases;
        this.runtime = runtime;
        this.trusted = trusted;
        this.onBehalf = onBehalf;
    }

    /** In one command, so that the engine, the journal and the queue write their rows of all calls in batches. */
    @Override
    @Transactional
    public void beginCalls(List<String> callNos) {
        List<RevisitCall> due = calls.atHand(callNos);
        cases.linkAll(due.stream().collect(Collectors.toMap(RevisitCall::callNo, RevisitCall::customerId)));
        onBehalf.asNobody(() -> trusted.run(() -> {
            due.forEach(this::begin);
            return null;
        }));
    }

    /** A dealer's call is the dealer's case; the call centre's is nobody's. */
    private void begin(RevisitCall call) {
        String dealerCode = call.actor() == CallActor.DEALER ? call.dealerCode() : null;
        ofDealer(dealerCode, () -> runtime.startProcessInstanceByMessage(RevisitCallProcess.DUE_MESSAGE, call.callNo()))
                .get();
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
