package io.camshaft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From the start of the packaged jar until it says that it takes requests, on the embedded database. Printed, never asserted
 * against a clock.
 */
@Tag("benchmark")
class ColdStartBenchmark {

    private static final int RUNS = 3;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Logger LOG = LoggerFactory.getLogger("benchmark");

    @TempDir
    Path folder;

    @Test
    void fromNothingToReady() throws Exception {
        List<Double> empty = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            empty.add(start(folder.resolve("empty" + run)));
        }
        Path filled = folder.resolve("filled");
        double demo = start(filled, "--spring.profiles.active=demo");
        List<Double> again = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            again.add(start(filled));
        }
        LOG.info(
                "cold start of the jar, seconds min / median / max of {}: empty database {}, filled database {}; once with the demonstration data {}",
                RUNS,
                spread(empty),
                spread(again),
                "%.1f".formatted(demo));
    }

    private static String spread(List<Double> seconds) {
        Collections.sort(seconds);
        return "%.1f / %.1f / %.1f"
                .formatted(seconds.get(0), seconds.get(seconds.size() / 2), seconds.get(seconds.size() - 1));
    }

    /** Seconds until the application is ready; it is stopped in order before this returns. */
    private static double start(Path data, String... settings) throws IOException, InterruptedException {
        Files.createDirectories(data);
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("camshaft.jar"),
                "--camshaft.data=" + data,
                "--server.port=0",
                "--management.server.port=" + port,
                "--management.endpoint.health.probes.enabled=true",
                "--camshaft.locale=en"));
        command.addAll(Arrays.asList(settings));
        long before = System.nanoTime();
        Process application = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("output.txt").toFile())
                .start();
        try {
            HttpRequest ready = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .build();
            while (!answers(ready)) {
                assertThat(application.waitFor(20, TimeUnit.MILLISECONDS))
                        .as("The application ended before it was ready, see %s", data.resolve("output.txt"))
                        .isFalse();
            }
            return (System.nanoTime() - before) / 1e9;
        } finally {
            application.destroy();
            assertThat(application.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean answers(HttpRequest ready) throws InterruptedException {
        try {
            return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
