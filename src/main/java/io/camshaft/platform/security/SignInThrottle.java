package io.camshaft.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing. Per name, known or not, the delay doubles exactly as the engine's own lock of known people does, so a wait
 * tells nobody whether a name exists. Per client address a bucket of failures drains slowly, so that trying many names from one
 * place is slow too, while the people of one dealer behind one address do not lock each other out by a few typing errors.
 *
 * <p>In memory and bounded: the names and addresses seen least recently are forgotten. The engine's lock is persistent and stays.
 */
class SignInThrottle {

    static final int ADDRESS_FAILURES = 30;
    static final Duration ADDRESS_DRAIN = Duration.ofSeconds(20);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Duration firstDelay;
    private final Duration longestDelay;
    private final Map<String, Failures> names = bounded();
    private final Map<String, Bucket> addresses = bounded();

    SignInThrottle(Clock clock, Duration firstDelay, Duration longestDelay) {
        this.clock = clock;
        this.firstDelay = firstDelay;
        this.longestDelay = longestDelay;
    }

    /** How long this name from this address has to wait; zero where it may try. */
    synchronized Duration wait(String name, String address) {
        Instant now = clock.instant();
        Failures failures = names.get(name);
        Duration byName = failures == null ? Duration.ZERO : Duration.between(now, failures.until());
        Bucket bucket = addresses.get(address);
        Duration byAddress = bucket == null ? Duration.ZERO : bucket.waitAt(now);
        Duration longest = byName.compareTo(byAddress) > 0 ? byName : byAddress;
        return longest.isNegative() ? Duration.ZERO : longest;
    }

    synchronized void failed(String name, String address) {
        Instant now = clock.instant();
        int count = names.containsKey(name) ? names.get(name).count() + 1 : 1;
        names.put(name, new Failures(count, now.plus(delay(count))));
        Bucket bucket = addresses.getOrDefault(address, new Bucket(0, now));
        addresses.put(address, bucket.plusOneAt(now));
    }

    /** The name is proven; the address keeps its failures, or an own account would wash away guesses at others. */
    synchronized void succeeded(String name) {
        names.remove(name);
    }

    synchronized int remembered() {
        return names.size() + addresses.size();
    }

    private Duration delay(int count) {
        Duration doubled = firstDelay.multipliedBy(1L << Math.min(count - 1, 20));
        return doubled.compareTo(longestDelay) > 0 ? longestDelay : doubled;
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    private record Failures(int count, Instant until) {}

    private record Bucket(double level, Instant at) {

        Bucket plusOneAt(Instant now) {
            return new Bucket(levelAt(now) + 1, now);
        }

        Duration waitAt(Instant now) {
            double above = levelAt(now) - ADDRESS_FAILURES;
            return above < 0 ? Duration.ZERO : ADDRESS_DRAIN.multipliedBy((long) above + 1);
        }

        private double levelAt(Instant now) {
            double drained = (double) Duration.between(at, now).toMillis() / ADDRESS_DRAIN.toMillis();
            return Math.max(0, level - Math.max(0, drained));
        }
    }
}
