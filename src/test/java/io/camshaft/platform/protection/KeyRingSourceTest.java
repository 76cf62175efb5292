package io.camshaft.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class KeyRingSourceTest {

    private static final String FILE = "jdbc:h2:file:./data/camshaft";
    private static final String POSTGRES = "jdbc:postgresql://localhost:5432/camshaft";

    @TempDir
    Path data;

    private KeyRingSource source(String keys, String keyFile) {
        return new KeyRingSource(new ProtectionSettings(keys, keyFile), data);
    }

    private Path embedded() {
        return data.resolve("protection-keys.json");
    }

    @Test
    void theEmbeddedDatabaseGetsAKeyFileOfItsOwnOnceAndALoudWarning(CapturedOutput log) throws IOException {
        KeyRing made = source("", "").find(FILE, false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(embedded())))
                .isEqualTo("rw-------");
        assertThat(log)
                .contains("WARN", embedded().toString(), "back it up now, apart from the database")
                .doesNotContain(made.generations().get(0).sealingKeys());
        assertThat(source("", "").find(FILE, true).toJson()).isEqualTo(made.toJson());
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(embedded());
        }
    }

    @Test
    void aLostKeyFileIsNeverReplacedByNewKeys() {
        assertThatThrownBy(() -> source("", "").find(FILE, true))
                .isInstanceOf(BusinessRefusal.class)
                .hasMessage("platform.protection.fileMissing [" + embedded() + "]");
        assertThat(embedded()).doesNotExist();
    }

    @Test
    void aDamagedKeyFileIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(embedded(), "{");

        assertThatThrownBy(() -> source("", "").find(FILE, false))
                .hasMessageStartingWith("platform.protection.keysUnreadable");
        assertThat(embedded()).hasContent("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                POSTGRES,
                "jdbc:h2:tcp://localhost/camshaft",
                "jdbc:h2:ssl://localhost/camshaft",
                "jdbc:mysql://localhost/camshaft",
                ""
            })
    void noOtherDatabaseGetsKeysMade(String url) {
        assertThatThrownBy(() -> source("", "").find(url, false)).hasMessage("platform.protection.noKeys");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void databasesInMemoryShareKeysThatEndWithTheProcess() throws IOException {
        KeyRing one = source("", "").find("jdbc:h2:mem:one", false);

        assertThat(source("", "").find("jdbc:h2:mem:one", true)).isSameAs(one);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void keysOfTheSettingsAreTakenForAnyDatabase() throws IOException {
        KeyRing ring = source(TestKeys.setting(), "").find(POSTGRES, false);
        Path file = data.resolve("ring.json");
        new KeyFile(file).write(ring);

        assertThat(source("", file.toString()).find(POSTGRES, true).toJson()).isEqualTo(ring.toJson());
        assertThat(source(TestKeys.setting(), "").find(FILE, false).toJson()).isEqualTo(ring.toJson());
        assertThat(embedded()).doesNotExist();
    }

    @Test
    void brokenMissingAndContradictingSettingsAreRefused() {
        assertThatThrownBy(() -> source("%%%", "").find(FILE, false)).hasMessageContaining("camshaft.protection.keys");
        assertThatThrownBy(() -> source("c2VjcmV0", "").find(FILE, false))
                .hasMessageContaining("camshaft.protection.keys")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(
                        () -> source("", data.resolve("none.json").toString()).find(FILE, false))
                .hasMessageStartingWith("platform.protection.fileMissing");
        assertThatThrownBy(() -> source(TestKeys.setting(), "ring.json").find(FILE, false))
                .hasMessage("platform.protection.twoSources");
    }
}
