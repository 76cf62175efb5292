package io.camshaft.customer.process;

import io.camshaft.customer.CustomerErased;
import io.camshaft.customer.MergeCases;
import io.camshaft.customer.MergeWork;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.StartedFor;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.bpm.TrustedWork;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running reviews of likely doubles, seen from the module: verbs only. */
@Component
class CamundaMergeWork implements MergeWork {

    private final MergeCases cases;
    private final RuntimeService runtime;
    private final Organisation organisation;
    private final TrustedWork trusted;
    private final OnBehalf onBehalf;

    CamundaMergeWork(
            MergeCases cases,
            RuntimeService runtime,
            Organisation organisation,
            TrustedWork trusted,
            OnBehalf onBehalf) {
        this.cases = cases;
        this.runtime = runtime;
        this.organisation = organisation;
        this.trusted = trusted;
        this.onBehalf = onBehalf;
    }

    @Override
    @Transactional
    public String begin(long candidateId, String byPersonId) {
        String caseNo = cases.open(candidateId);
        Optional<String> dealer = cases.onlyDealerOf(caseNo);
        Supplier<Object> start = () -> trusted.run(() -> runtime.createMessageCorrelation(CustomerMerge.FOUND_MESSAGE)
                .processInstanceBusinessKey(caseNo)
                .correlateStartMessage());
        Supplier<Object> forDealer = dealer.map(code -> (Supplier<Object>) () -> StartedFor.dealer(code, start))
                .orElse(start);
        // What a dealer's person starts would be that dealer's: where it is not, the case starts by itself.
        if (byPersonId == null || !mayOwn(byPersonId, dealer)) {
            onBehalf.asNobody(forDealer);
        } else {
            onBehalf.as(byPersonId, forDealer);
        }
        return caseNo;
    }

    private boolean mayOwn(String personId, Optional<String> dealer) {
        var visible = organisation.visibilityOf(personId);
        return visible.everything()
                || dealer.filter(visible.dealerCodes()::contains).isPresent();
    }

    @Override
    @Transactional
    public void recordGone(long customerId) {
        for (String caseNo : cases.reviewsOf(customerId)) {
            trusted.run(() -> {
                runtime.createMessageCorrelation(CustomerMerge.GONE_MESSAGE)
                        .processInstanceBusinessKey(caseNo)
                        .correlateAll();
                return null;
            });
        }
    }

    /** In the transaction of the erasure. */
    @EventListener
    void erased(CustomerErased erased) {
        recordGone(erased.customerId());
    }

    @Override
    @Transactional
    public void undo(String caseNo, String byPersonId) {
        try {
            onBehalf.as(
                    byPersonId,
                    () -> trusted.run(() -> runtime.createMessageCorrelation(CustomerMerge.UNDO_MESSAGE)
                            .processInstanceBusinessKey(caseNo)
                            .correlateWithResult()));
        } catch (MismatchingMessageCorrelationException e) {
            throw new BusinessRefusal("customer.merge.alreadyClosed", caseNo);
        }
    }
}
