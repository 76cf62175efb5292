package io.camshaft.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Stands still until a test turns it; its zone is China's. */
final class TurnedClock extends Clock {

    private OffsetDateTime now;

    TurnedClock(OffsetDateTime now) {
        this.now = now;
    }

    void turnTo(LocalDate day) {
        now = day.atTime(10, 0).atOffset(now.getOffset());
    }

    @Override
    public ZoneId getZone() {
        return now.getOffset();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.toInstant(), zone);
    }

    @Override
    public Instant instant() {
        return now.toInstant();
    }
}
