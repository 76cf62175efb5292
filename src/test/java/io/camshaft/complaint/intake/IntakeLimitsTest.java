package io.camshaft.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.complaint.intake.IntakeLimits.Act;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeLimitsTest {

    private Instant now = Instant.parse("2026-05-26T02:00:00Z");
    private final IntakeLimits limits = new IntakeLimits(new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private long allowed(Act act, String who, int times) {
        return IntStream.range(0, times).filter(i -> limits.allow(act, who)).count();
    }

    @Test
    void anAddressSendsFiveAndThenOneEveryTwelveMinutes() {
        assertThat(allowed(Act.SENT, "10.0.0.1", 100)).isEqualTo(5);
        assertThat(allowed(Act.SENT, "10.0.0.2", 1)).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(11));
        assertThat(allowed(Act.SENT, "10.0.0.1", 5)).isZero();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(allowed(Act.SENT, "10.0.0.1", 5)).isEqualTo(1);
    }

    @Test
    void allTogetherSendThreeHundred() {
        assertThat(allowed(Act.SENT_BY_ALL, "", 1000)).isEqualTo(300);
    }

    @Test
    void aNetworkOfTheNewInternetIsOneSender() {
        assertThat(allowed(Act.SENT, "2001:db8:1:2:3:4:5:6", 5)).isEqualTo(5);
        assertThat(limits.allow(Act.SENT, "2001:db8:1:2:ffff::1")).isFalse();
        assertThat(limits.allow(Act.SENT, "2001:db8:1:3::1")).isTrue();
    }
}
