package io.camshaft.complaint.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How much one address, and all of them together, may send. A bucket for each fills with every act and drains slowly. In memory
 * and bounded: each node counts for itself, and the addresses seen least recently are forgotten.
 */
@Component
public class IntakeLimits {

    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    IntakeLimits(Clock clock) {
        this.clock = clock;
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
    public synchronized boolean allow(Act act, String who) {
        Instant now = clock.instant();
        String key = act + " " + place(who);
        Bucket bucket = buckets.getOrDefault(key, new Bucket(0, now));
        double level = bucket.levelAt(now, act.drain);
        if (level + 1 > act.most) {
            return false;
        }
        buckets.put(key, new Bucket(level + 1, now));
        return true;
    }

    /** An IPv6 customer has a whole network of addresses: the first 64 bits tell them apart. */
    private static String place(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        String[] parts = address.split(":");
        return String.join(":", java.util.Arrays.asList(parts).subList(0, Math.min(4, parts.length)));
    }

    private record Bucket(double level, Instant at) {

        double levelAt(Instant now, Duration drain) {
            double drained = (double) Duration.between(at, now).toMillis() / drain.toMillis();
            return Math.max(0, level - Math.max(0, drained));
        }
    }
}
