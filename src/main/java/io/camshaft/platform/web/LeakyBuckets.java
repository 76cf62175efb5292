package io.camshaft.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each visitor may do. A bucket for each fills with every act and drains slowly. In memory and bounded: each node counts
 * for itself, and the visitors seen least recently are forgotten.
 */
public final class LeakyBuckets {

    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public LeakyBuckets(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts the act; false where the bucket is full, and then it is not counted.
     *
     * @param act what is counted apart from other acts
     * @param who address of the visitor
     * @param most acts at once
     * @param drain time after which one more is allowed
     */
    public synchronized boolean allow(String act, String who, int most, Duration drain) {
        Instant now = clock.instant();
        String key = act + " " + place(who);
        Bucket bucket = buckets.getOrDefault(key, new Bucket(0, now));
        double level = bucket.levelAt(now, drain);
        if (level + 1 > most) {
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
        List<String> parts = List.of(address.split(":"));
        return String.join(":", parts.subList(0, Math.min(4, parts.size())));
    }

    private record Bucket(double level, Instant at) {

        double levelAt(Instant now, Duration drain) {
            double drained = (double) Duration.between(at, now).toMillis() / drain.toMillis();
            return Math.max(0, level - Math.max(0, drained));
        }
    }
}
