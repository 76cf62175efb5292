package io.camshaft.support;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged jar as a process of its own, on free ports, with its data in a folder of the caller. Its output is kept beside that
 * folder. Times are those of the monotonic clock.
 */
public final class JarProcess implements AutoCloseable {

    /** Generous: the machine may run other builds; a process that died is noticed at once. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final int port = freePort();
    private final int managementPort = freePort();
    private final Path log;
    private final Process process;
    private final Duration readyAfter;

    private JarProcess(Path data, List<String> settings, String... ofMachine) {
        log = data.resolveSibling(data.getFileName() + ".log");
        long begin = System.nanoTime();
        process = launch(data, settings, ofMachine);
        awaitReadiness();
        readyAfter = Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts the jar of property camshaft.jar and returns when it takes requests, with everything it does at start done. */
    public static JarProcess start(Path data, String... settings) {
        return new JarProcess(data, List.of(settings));
    }

    /** The same where nothing is measured: code is compiled quickly instead of well, because the test is over before that pays. */
    public static JarProcess startQuickly(Path data, String... settings) {
        return new JarProcess(data, List.of(settings), "-XX:TieredStopAtLevel=1");
    }

    private Process launch(Path data, List<String> settings, String... ofMachine) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-Duser.timezone=Asia/Shanghai",
                "-jar",
                System.getProperty("camshaft.jar", "target/camshaft.jar"),
                "--server.port=" + port,
                "--management.server.port=" + managementPort,
                "--camshaft.public-url=" + address(""),
                "--camshaft.data=" + data.toAbsolutePath()));
        command.addAll(1, List.of(ofMachine));
        command.addAll(settings);
        try {
            Files.createDirectories(data);
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File(nullDevice())))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReadiness() {
        try {
            await().atMost(START)
                    .pollInterval(Duration.ofMillis(200))
                    .failFast("the jar ended before it was ready, see " + log, () -> !process.isAlive())
                    .until(this::ready);
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private boolean ready() {
        URI health = URI.create("http://localhost:" + managementPort + "/actuator/health/readiness");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** From the start of the process to its readiness. */
    public Duration readyAfter() {
        return readyAfter;
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** What the process has printed, over all its starts on the same data folder. */
    public String output() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nothing is flushed, no hook runs. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** An orderly shutdown. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the jar did not stop within " + STOP);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String end() {
        String all = output();
        return all.substring(Math.max(0, all.length() - 4000));
    }

    private static String nullDevice() {
        return File.separatorChar == '/' ? "/dev/null" : "NUL";
    }

    /** Free at this moment; the jar takes it within the same second. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
