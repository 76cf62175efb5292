package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final SignInThrottle throttle =
            new SignInThrottle(new SettableClock(), Duration.ofSeconds(3), Duration.ofSeconds(60));

    @Test
    void theWaitDoublesUpToAMinute() {
        long[] expected = {3, 6, 12, 24, 48, 60, 60};
        for (long seconds : expected) {
            throttle.failed("li.na", "10.0.0." + seconds);
            assertThat(throttle.wait("li.na", "10.1.1.1")).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void theWaitPassesAndSuccessForgetsIt() {
        throttle.failed("li.na", "a");
        now = now.plusSeconds(3);
        assertThat(throttle.wait("li.na", "a")).isZero();
        throttle.failed("li.na", "a");
        throttle.succeeded("li.na");
        throttle.failed("li.na", "a");
        assertThat(throttle.wait("li.na", "a")).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void manyNamesFromOneAddressSlowTheAddressDownAndNobodyElse() {
        for (int i = 0; i < SignInThrottle.ADDRESS_FAILURES - 1; i++) {
            throttle.failed("name" + i, "attacker");
        }
        assertThat(throttle.wait("fresh", "attacker")).isZero();
        throttle.failed("one.more", "attacker");
        assertThat(throttle.wait("fresh", "attacker")).isEqualTo(SignInThrottle.ADDRESS_DRAIN);
        assertThat(throttle.wait("fresh", "colleague")).isZero();
        now = now.plus(SignInThrottle.ADDRESS_DRAIN);
        assertThat(throttle.wait("fresh", "attacker")).isZero();
    }

    @Test
    void anOwnAccountDoesNotWashAwayTheFailuresOfAnAddress() {
        for (int i = 0; i < SignInThrottle.ADDRESS_FAILURES; i++) {
            throttle.failed("name" + i, "attacker");
        }
        throttle.succeeded("own.account");
        assertThat(throttle.wait("fresh", "attacker")).isPositive();
    }

    @Test
    void itsMemoryIsBounded() {
        for (int i = 0; i < 25_000; i++) {
            throttle.failed("name" + i, "address" + i);
        }
        assertThat(throttle.remembered()).isEqualTo(20_000);
    }

    private final class SettableClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
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
}
