package io.camshaft.complaint.intake;

import io.camshaft.platform.web.LeakyBuckets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How much one address, and all of them together, may send. */
@Component
public class IntakeLimits {

    private final LeakyBuckets buckets;

    IntakeLimits(Clock clock) {
        this.buckets = new LeakyBuckets(clock);
    }

    /** What is counted. @param most acts at once @param drain time after which one more is allowed */
    public enum Act {
        /** Any attempt to send the public form, wrong ones included. */
        ATTEMPT(30, Duration.ofMinutes(2)),
        /** A form that was complete. */
        SENT(5, Duration.ofMinutes(12)),
        /** All complete forms together: key is the same for all. */
        SENT_BY_ALL(300, Duration.ofSeconds(12)),
        /** A search for articles while typing. */
        SUGGEST(60, Duration.ofSeconds(1));

        private final int most;
        private final Duration drain;

        Act(int most, Duration drain) {
            this.most = most;
            this.drain = drain;
        }

        public int most() {
            return most;
        }
    }

    /** Counts the act; false where the bucket is full, and then it is not counted. */
    public boolean allow(Act act, String who) {
        return buckets.allow(act.name(), who, act.most, act.drain);
    }
}
