package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Printed, never asserted against a clock: what one check of a password costs a processor. */
@Tag("benchmark")
class HashingCostTest {

    private static final int CHECKS = 10;

    @Test
    void printsTheCostOfOneCheck() {
        PasswordHash hash = new PasswordHash(210_000);
        String stored = hash.encrypt("Orchid-Teapot-88");
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < CHECKS; i++) {
            assertThat(hash.check("Orchid-Teapot-88", stored)).isTrue();
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        LoggerFactory.getLogger("benchmark")
                .info("one password check: {} ms of processor time", nanos / CHECKS / 1_000_000);
    }
}
