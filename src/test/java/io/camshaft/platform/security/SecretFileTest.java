package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @Test
    void onlyTheOwnerReadsItAndAnOlderOneIsReplaced(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("data/admin-password.txt");
        SecretFile.write(file, "first");
        SecretFile.write(file, "second");
        assertThat(Files.readString(file)).isEqualToIgnoringNewLines("second");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
