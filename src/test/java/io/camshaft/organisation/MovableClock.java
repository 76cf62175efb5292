package io.camshaft.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A clock that a test sets. */
final class MovableClock extends Clock {

    private Instant now;

    MovableClock(String now) {
        set(now);
    }

    void set(String moment) {
        now = OffsetDateTime.parse(moment).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
