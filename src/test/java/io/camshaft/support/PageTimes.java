package io.camshaft.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long pages take over HTTP, from the request to the last byte, each asked for many times in a row by one reader. Printed as lines
 * of a table with the processor time of a request, that of the one who asks included; never asserted.
 */
public final class PageTimes {

    private static final int WARM_UP = 10;
    private static final Logger LOG = LoggerFactory.getLogger("benchmark");

    private final BenchmarkSite site;
    private final String size;
    private final int rounds;
    private final List<String> lines = new ArrayList<>();

    /** @param size printed in front, @param rounds how often each page is asked for after the first ten, which warm up */
    public PageTimes(BenchmarkSite site, String size, int rounds) {
        this.site = site;
        this.size = size;
        this.rounds = rounds;
    }

    public void page(Visitor reader, String address) {
        List<Long> micros = new ArrayList<>();
        int bytes = 0;
        Duration busy = Duration.ZERO;
        for (int i = 0; i < rounds + WARM_UP; i++) {
            if (i == WARM_UP) {
                busy = site.busy();
            }
            long began = System.nanoTime();
            var answer = reader.get(address);
            long took = (System.nanoTime() - began) / 1000;
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            bytes = answer.body().length();
            if (i >= WARM_UP) {
                micros.add(took);
            }
        }
        busy = site.busy().minus(busy);
        micros.sort(null);
        String line = "| %s | %s | %.0f | %.0f | %.0f | %d |"
                .formatted(
                        reader.name(),
                        address,
                        micros.get(rounds / 2) / 1000.0,
                        micros.get(rounds * 95 / 100) / 1000.0,
                        busy.toMillis() / (double) rounds,
                        bytes / 1024);
        LOG.info("{}: {}", size, line);
        lines.add(line);
    }

    /** All pages once more, together. */
    public void print() {
        LOG.info(
                "{}\n| reader | page | p50 ms | p95 ms | processor ms | KiB |\n|---|---|---|---|---|---|\n{}",
                size,
                String.join("\n", lines));
    }
}
