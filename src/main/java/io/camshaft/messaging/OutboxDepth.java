package io.camshaft.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * How many messages are in each state: {@code camshaft.outbox.messages{status="waiting"}}. Counting stops at 10,000, so a scrape
 * costs the same after ten years as on the first day; what matters, waiting and failed, is far below in good health.
 */
@Component
class OutboxDepth implements MeterBinder {

    static final int CEILING = 10_000;

    private final OutboxRepository messages;

    OutboxDepth(OutboxRepository messages) {
        this.messages = messages;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (MessageStatus status : MessageStatus.values()) {
            MessageFilter inStatus = new MessageFilter(null, status, null);
            Gauge.builder("camshaft.outbox.messages", messages, all -> all.countUpTo(inStatus, CEILING))
                    .description("Messages in the outbox, counted up to 10,000")
                    .tag("status", status.name().toLowerCase(java.util.Locale.ROOT))
                    .register(registry);
        }
    }
}
