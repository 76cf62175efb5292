package io.camshaft.support;

import io.camshaft.CamshaftApplication;
import io.camshaft.platform.protection.TestKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Where a benchmark runs: a PostgreSQL server of its own and the whole application on it, both with their files in one folder.
 * {@code -Dcamshaft.benchmark.explain=200} writes the plan of each statement that takes 200 ms or longer into {@code folder/log}.
 *
 * @param folder is empty at first and deleted by the caller
 */
public record BenchmarkSite(Path folder) {

    private static final String EXPLAIN = System.getProperty("camshaft.benchmark.explain", "");

    /** @param settings of PostgreSQL beside the usual ones, which they override */
    public EmbeddedPostgres server(Map<String, String> settings) throws IOException {
        Map<String, String> all = new TreeMap<>(Map.of(
                "shared_buffers", "1GB",
                "work_mem", "64MB",
                "max_wal_size", "8GB",
                "random_page_cost", "1.1"));
        if (!EXPLAIN.isEmpty()) {
            all.putAll(explained());
        }
        all.putAll(settings);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setDataDirectory(folder.resolve("data"))
                .setPGStartupWait(Duration.ofMinutes(2));
        all.forEach(builder::setServerConfig);
        return builder.start();
    }

    private Map<String, String> explained() {
        return Map.of(
                "shared_preload_libraries", "auto_explain",
                "auto_explain.log_min_duration", EXPLAIN,
                "auto_explain.log_analyze", "on",
                "auto_explain.log_buffers", "on",
                "logging_collector", "on",
                "log_directory", folder.resolve("log").toString());
    }

    /** @param settings of the application beside the usual ones, such as "--camshaft.revisit.portion=100" */
    public ConfigurableApplicationContext application(EmbeddedPostgres server, String... settings) {
        return application(server, new SpringApplicationBuilder(CamshaftApplication.class), settings);
    }

    /** @param builder what the application is made of, where it is not the whole */
    public ConfigurableApplicationContext application(
            EmbeddedPostgres server, SpringApplicationBuilder builder, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--camshaft.protection.keys=" + TestKeys.setting(),
                "--camunda.bpm.job-execution.enabled=false",
                "--camshaft.data=" + folder.resolve("application"),
                "--camshaft.locale=en",
                "--camshaft.admin.password=for-tests-only-7",
                "--camshaft.security.password-iterations=1000",
                "--server.port=0",
                "--management.server.port=0"));
        all.addAll(List.of(settings));
        return builder.run(all.toArray(String[]::new));
    }

    /** Processor time so far, of this virtual machine and of the server: on a machine that does other work too it says more. */
    public Duration busy() {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return server().descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(own, Duration::plus);
    }

    private ProcessHandle server() {
        try (Stream<String> lines = Files.lines(folder.resolve("data").resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody at a browser of the application. */
    public static Visitor visitor(ConfigurableApplicationContext application, String name, String password) {
        String port = application.getEnvironment().getProperty("local.server.port");
        return Visitor.signedIn(Integer.parseInt(port), name, password);
    }
}
