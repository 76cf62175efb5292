package io.camshaft.revisit.quality;

import io.camshaft.customer.CustomerErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was written about an erased customer is forgotten; outcomes stay for statistics. */
@Component
class QualityForgetting {

    private final RecordCheckRepository records;
    private final CorrectionRepository corrections;
    private final CallCheckRepository calls;

    QualityForgetting(RecordCheckRepository records, CorrectionRepository corrections, CallCheckRepository calls) {
        this.records = records;
        this.corrections = corrections;
        this.calls = calls;
    }

    /** In the transaction of the erasure. */
    @EventListener
    void erased(CustomerErased erased) {
        records.forget(erased.customerId());
        corrections.forget(erased.customerId());
        calls.forget(erased.customerId());
    }
}
