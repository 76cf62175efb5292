package io.camshaft.complaint.process;

import io.camshaft.complaint.ComplaintWorkflow;
import io.camshaft.organisation.StartedFor;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.bpm.TrustedWork;
import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running cases, seen from the module. */
@Component
class CamundaComplaintWorkflow implements ComplaintWorkflow {

    private final RuntimeService runtime;
    private final TrustedWork trusted;
    private final OnBehalf onBehalf;

    CamundaComplaintWorkflow(RuntimeService runtime, TrustedWork trusted, OnBehalf onBehalf) {
        this.runtime = runtime;
        this.trusted = trusted;
        this.onBehalf = onBehalf;
    }

    @Override
    @Transactional
    public void begin(String complaintNo, String dealerCode, String by) {
        Supplier<Object> start = () -> trusted.run(() -> runtime.createProcessInstanceByKey(ComplaintHandling.KEY)
                .businessKey(complaintNo)
                .execute());
        Supplier<Object> forDealer = dealerCode == null ? start : () -> StartedFor.dealer(dealerCode, start);
        if (by == null) {
            onBehalf.asNobody(forDealer);
        } else {
            onBehalf.as(by, forDealer);
        }
    }

    @Override
    @Transactional
    public boolean customerReplied(String complaintNo) {
        return onBehalf.asNobody(
                () -> trusted.run(() -> !runtime.createMessageCorrelation(ComplaintHandling.REPLIED_MESSAGE)
                        .processInstanceBusinessKey(complaintNo)
                        .correlateAllWithResult()
                        .isEmpty()));
    }

    @Override
    @Transactional
    public void merged(String complaintNo, String by) {
        end(ComplaintHandling.MERGED_MESSAGE, complaintNo, by);
    }

    @Override
    @Transactional
    public void withdrawn(String complaintNo, String by) {
        end(ComplaintHandling.WITHDRAWN_MESSAGE, complaintNo, by);
    }

    private void end(String message, String complaintNo, String by) {
        try {
            onBehalf.as(
                    by,
                    () -> trusted.run(() -> runtime.createMessageCorrelation(message)
                            .processInstanceBusinessKey(complaintNo)
                            .correlateWithResult()));
        } catch (MismatchingMessageCorrelationException e) {
            throw new BusinessRefusal("complaint.refusal.over", complaintNo);
        }
    }
}
