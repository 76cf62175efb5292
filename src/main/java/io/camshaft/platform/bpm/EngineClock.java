package io.camshaft.platform.bpm;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** One clock for engine and application: when a test moves the engine's time, due dates and tables move with it. */
@Configuration(proxyBeanMethods = false)
class EngineClock {

    /** In the zone people live in, {@code camshaft.time-zone}, wherever the server stands; empty: the server's. */
    @Bean
    Clock clock(Environment environment) {
        String zone = environment.getProperty("camshaft.time-zone", "");
        return new FollowingClock(zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    private static final class FollowingClock extends Clock {

        private final ZoneId zone;

        FollowingClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new FollowingClock(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
