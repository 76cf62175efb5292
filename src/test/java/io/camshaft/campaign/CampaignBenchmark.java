package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.camshaft.support.Postgres;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Complete approvals through the engine's API, beside the same model with nothing behind it. Printed, never asserted against a
 * clock; see docs/benchmarks.md. {@code -Dbenchmark.cases=200} makes it quick and rough.
 */
@Tag("benchmark")
class CampaignBenchmark {

    private static final int CASES = Integer.getInteger("benchmark.cases", 2_000);
    private static final int THREADS = 4;
    /** Each model runs in this many portions, in changing order, so that a machine that slows down slows all of them. */
    private static final int ROUNDS = 20;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final long SUPPORT = 1_000;
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(100_000_000);
    private static final Logger LOG = LoggerFactory.getLogger("benchmark");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void onH2InMemory() throws Exception {
        measure("H2 in memory", "jdbc:h2:mem:benchmark;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512", "camshaft");
    }

    @Test
    void onH2File() throws Exception {
        measure(
                "H2 file, WRITE_DELAY=0",
                "jdbc:h2:file:" + folder.resolve("camshaft") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=512",
                "camshaft");
    }

    @Test
    void onPostgres() throws Exception {
        measure("PostgreSQL", Postgres.freshUrl(), "postgres");
    }

    private static void measure(String database, String url, String user) throws Exception {
        try (CampaignHouse house = CampaignHouse.on(url, user, ENOUGH, BarePeers::register)) {
            BarePeers.deploy(house);
            List<Model> models = List.of(
                    new Model("campaign approval", new CampaignDesk(house)),
                    new Model("forms and journal only", new CampaignDesk(house, BarePeers.JOURNALLED, true)),
                    new Model("bare engine", new CampaignDesk(house, BarePeers.BARE, false)));
            for (Model model : models) {
                model.run(Math.max(CASES / 10, 20));
                model.forget();
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < models.size(); i++) {
                    int next = round % 2 == 0 ? i : models.size() - 1 - i;
                    models.get(next).run(CASES / ROUNDS);
                }
            }
            LOG.info("{}", table(database, models));
            // What was counted was really done.
            assertThat(house.bean(HistoryService.class)
                            .createHistoricProcessInstanceQuery()
                            .processDefinitionKey("campaignApproval")
                            .completed()
                            .count())
                    .isGreaterThanOrEqualTo(CASES);
        }
    }

    private static String table(String database, List<Model> models) {
        Runtime machine = Runtime.getRuntime();
        Model bare = models.get(models.size() - 1);
        StringBuilder text =
                new StringBuilder("%s: %d cases of each model, %d threads, %d processors, Java %s, heap %d MB%n"
                        .formatted(
                                database,
                                CASES,
                                THREADS,
                                machine.availableProcessors(),
                                Runtime.version(),
                                machine.maxMemory() >> 20));
        text.append("%-24s %8s %8s %12s %8s   p50 / p95 in ms: %s%n"
                .formatted(
                        "model",
                        "cases/s",
                        "of bare",
                        "CPU ms/case",
                        "of bare",
                        String.join(", ", CampaignDesk.STEPS)));
        for (Model model : models) {
            text.append("%-24s %8.1f %7.0f%% %12.1f %7.0f%%   %s%n"
                    .formatted(
                            model.name,
                            model.casesPerSecond(),
                            100 * model.speedBeside(bare),
                            model.cpuMillisPerCase(),
                            100 * bare.cpuMillisPerCase() / model.cpuMillisPerCase(),
                            model.latencies()));
        }
        return text.toString();
    }

    /** One model and what was measured of it. */
    private static final class Model implements CampaignDesk.Watch {

        private final String name;
        private final CampaignDesk desk;
        private final Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();
        /** Seconds that each portion took. */
        private final List<Double> rounds = new ArrayList<>();

        private long cases;
        private long cpu;

        Model(String name, CampaignDesk desk) {
            this.name = name;
            this.desk = desk;
        }

        void run(int portion) throws Exception {
            AtomicInteger next = new AtomicInteger();
            ExecutorService desks = Executors.newFixedThreadPool(THREADS);
            long before = System.nanoTime();
            long cpuBefore = PROCESS.getProcessCpuTime();
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    running.add(desks.submit(() -> {
                        for (int i = next.getAndIncrement(); i < portion; i = next.getAndIncrement()) {
                            desk.approve(i % CampaignHouse.DEALERS, SUPPORT, this);
                        }
                    }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            } finally {
                desks.shutdownNow();
            }
            rounds.add((System.nanoTime() - before) / 1e9);
            cpu += PROCESS.getProcessCpuTime() - cpuBefore;
            cases += portion;
        }

        void forget() {
            nanos.clear();
            rounds.clear();
            cases = 0;
            cpu = 0;
        }

        @Override
        public <T> T step(String step, Supplier<T> work) {
            long before = System.nanoTime();
            T answer = work.get();
            nanos.computeIfAbsent(step, any -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - before);
            return answer;
        }

        double casesPerSecond() {
            return cases / rounds.stream().mapToDouble(Double::doubleValue).sum();
        }

        /** Median over the rounds of this model's speed divided by the other's in the same round. */
        double speedBeside(Model other) {
            double[] ratios = IntStream.range(0, rounds.size())
                    .mapToDouble(i -> other.rounds.get(i) / rounds.get(i))
                    .sorted()
                    .toArray();
            return ratios[ratios.length / 2];
        }

        /** Processor time of this process, the database included where it is embedded; steady where wall time is not. */
        double cpuMillisPerCase() {
            return cpu / 1e6 / cases;
        }

        String latencies() {
            List<String> texts = new ArrayList<>();
            for (String step : CampaignDesk.STEPS) {
                long[] sorted = nanos.get(step).stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray();
                texts.add("%.1f / %.1f".formatted(percentile(sorted, 50), percentile(sorted, 95)));
            }
            return String.join(", ", texts);
        }

        private static double percentile(long[] sorted, int percent) {
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }
    }
}
