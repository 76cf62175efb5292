package io.camshaft.revisit;

import io.camshaft.customer.CustomerErased;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an erased customer said is forgotten, and nobody calls them; cases that run go on. */
@Component
class Forgetting {

    private final CallRepository calls;
    private final NoticeRepository notices;
    private final Clock clock;

    Forgetting(CallRepository calls, NoticeRepository notices, Clock clock) {
        this.calls = calls;
        this.notices = notices;
        this.clock = clock;
    }

    /** In the transaction of the erasure. */
    @EventListener
    void erased(CustomerErased erased) {
        calls.forget(erased.customerId(), OffsetDateTime.now(clock));
        notices.forget(erased.customerId());
    }
}
