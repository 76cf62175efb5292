package io.camshaft.platform.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still at the recorded moment. */
class ReplayMoment extends Clock {

    private Instant now = Instant.EPOCH;

    void moveTo(Instant recorded) {
        now = recorded;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
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
