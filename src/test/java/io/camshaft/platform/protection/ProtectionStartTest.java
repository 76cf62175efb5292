package io.camshaft.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.text.Texts;
import io.camshaft.support.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Starts with the application's own settings and only the beans that keep the keys. */
@ExtendWith(OutputCaptureExtension.class)
class ProtectionStartTest {

    @TempDir
    Path data;

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @EnableConfigurationProperties(ProtectionSettings.class)
    @Import({
        ProtectionBeans.class,
        ProtectionKeyRepository.class,
        SealedTableRepository.class,
        KeysEndpoint.class,
        Texts.class
    })
    static class KeysOnly {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private ConfigurableApplicationContext start(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--camshaft.data=" + data);
        all.add("--camshaft.locale=en");
        all.add("--spring.flyway.locations=classpath:db/migration/platform");
        return new SpringApplicationBuilder(KeysOnly.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(all.toArray(String[]::new));
    }

    private static String[] postgres(String url) {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password="
        };
    }

    private static String[] with(String[] settings, String... more) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void onPostgresWithoutKeysItRefusesInOneSentenceAndMakesNone(CapturedOutput output) {
        String url = Postgres.freshUrl();

        assertThatThrownBy(() -> start(postgres(url))).hasRootCauseInstanceOf(KeysRefused.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Personal data cannot be protected: there are no keys for it.")
                .contains("--camshaft.protection.new-generation=FILE")
                .doesNotContain("\tat io.camshaft");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void onPostgresItStartsWithItsKeysAndRefusesOthers(CapturedOutput output) {
        String url = Postgres.freshUrl();
        String key = "--camshaft.protection.keys=" + TestKeys.setting();
        start(with(postgres(url), key)).close();
        start(with(postgres(url), key)).close();

        Path other = data.resolve("other.json");
        NewGeneration.run("--camshaft.data=" + data, "--camshaft.protection.new-generation=" + other);
        assertThatThrownBy(() -> start(with(postgres(url), "--camshaft.protection.key-file=" + other)))
                .hasRootCauseInstanceOf(KeysRefused.class);

        assertThat(output)
                .contains("The keys of generation 1 in the key ring are not those that the database was written with.");
    }

    @Test
    void theEmbeddedDatabaseMakesItsKeysAndRefusesWhenTheyAreLost(CapturedOutput output) throws IOException {
        byte[] sealed;
        try (ConfigurableApplicationContext first = start()) {
            sealed = first.getBean(Protection.class).seal("customer.name", "张三");
        }
        try (ConfigurableApplicationContext second = start()) {
            assertThat(second.getBean(Protection.class).open("customer.name", sealed))
                    .isEqualTo("张三");
        }
        Path file = data.resolve("protection-keys.json");
        Path aside = Files.move(file, data.resolve("aside.json"));

        assertThatThrownBy(this::start).hasRootCauseInstanceOf(KeysRefused.class);

        assertThat(output).contains("the key file " + file + " is not there");
        assertThat(file).doesNotExist();
        Files.move(aside, file);
        try (ConfigurableApplicationContext again = start()) {
            assertThat(again.getBean(Protection.class).open("customer.name", sealed))
                    .isEqualTo("张三");
        }
    }

    @Test
    void theRefusalIsChineseInAChineseInstallation(CapturedOutput output) {
        assertThatThrownBy(() -> start(with(postgres(Postgres.freshUrl()), "--camshaft.locale=zh")))
                .hasRootCauseInstanceOf(KeysRefused.class);

        assertThat(output).contains("无法保护个人数据");
    }

    @Test
    void anOperatorRotatesWithTheCommandAndTheEndpoint() throws IOException {
        byte[] sealed;
        try (ConfigurableApplicationContext first = start()) {
            sealed = first.getBean(Protection.class).seal("customer.name", "张三");
        }

        NewGeneration.run("--camshaft.data=" + data, "--camshaft.protection.new-generation");

        try (ConfigurableApplicationContext second = start()) {
            Protection protection = second.getBean(Protection.class);
            assertThat(protection.generation()).isEqualTo(2);
            assertThat(protection.open("customer.name", sealed)).isEqualTo("张三");
            KeysEndpoint endpoint = second.getBean(KeysEndpoint.class);
            assertThat(endpoint.rewrite(null)).containsEntry("rewritten", 0);
            assertThat(endpoint.retire(2).getStatus()).isEqualTo(409);
            assertThat(endpoint.retire(2).getBody())
                    .containsEntry(
                            "refused", "Generation 2 cannot be retired: it is in use, or there is no such generation.");
            assertThat(endpoint.retire(1).getStatus()).isEqualTo(204);
            assertThat(endpoint.progress())
                    .extracting(KeyRotation.Progress::retired)
                    .containsExactly(true, false);
        }
    }

    @Test
    void aGenerationForLaterIsWrittenWithTheMomentFromWhichItIsUsed() throws IOException {
        Path ring = data.resolve("ring.json");
        NewGeneration.run("--camshaft.data=" + data, "--camshaft.protection.new-generation=" + ring);

        NewGeneration.run(
                "--camshaft.data=" + data,
                "--camshaft.protection.key-file=" + ring,
                "--camshaft.protection.new-generation",
                "--camshaft.protection.used-from=2999-01-01T00:00:00+08:00");

        assertThat(new KeyFile(ring).read().generations())
                .extracting(KeyGeneration::number)
                .containsExactly(1, 2);
        assertThat(ring).content().contains("\"usedFrom\" : \"2998-12-31T16:00:00Z\"");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(ring)))
                .isEqualTo("rw-------");
    }

    @Test
    void theCommandOverwritesNothingAndNeedsAFileWhereKeysComeFromTheEnvironment() throws IOException {
        Path there = Files.writeString(data.resolve("there.json"), "something");

        assertThatThrownBy(() ->
                        NewGeneration.run("--camshaft.data=" + data, "--camshaft.protection.new-generation=" + there))
                .hasRootCauseInstanceOf(KeysRefused.class);
        assertThatThrownBy(() -> NewGeneration.run(
                        "--camshaft.data=" + data,
                        "--camshaft.protection.new-generation",
                        "--camshaft.protection.keys=" + TestKeys.setting()))
                .hasRootCauseInstanceOf(KeysRefused.class);

        assertThat(there).hasContent("something");
        assertThat(NewGeneration.isWanted("--camshaft.protection.new-generation"))
                .isTrue();
        assertThat(NewGeneration.isWanted("--camshaft.protection.new-generation=x"))
                .isTrue();
        assertThat(NewGeneration.isWanted("--camshaft.protection.keys=x")).isFalse();
    }
}
