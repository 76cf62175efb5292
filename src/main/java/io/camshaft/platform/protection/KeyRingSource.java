package io.camshaft.platform.protection;

import io.camshaft.platform.BusinessRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the key ring. Keys are only ever made for the embedded database: for one in a file they go into a file beside it, for one
 * in memory (tests) they are as short-lived as the database. Any other database without keys is refused.
 */
final class KeyRingSource {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRingSource.class);
    private static final String EMBEDDED_FILE = "jdbc:h2:file:";
    private static final String EMBEDDED_MEMORY = "jdbc:h2:mem:";

    /** Databases in memory outlive an application context, not the JVM; their keys do the same. */
    private static KeyRing ofMemory;

    private final ProtectionSettings settings;
    private final KeyFile embedded;

    /** @param data folder of the embedded database */
    KeyRingSource(ProtectionSettings settings, Path data) {
        this.settings = settings;
        this.embedded = new KeyFile(data.resolve("protection-keys.json"));
    }

    /**
     * @param databaseUrl JDBC address as the driver tells it
     * @param used true where the database holds sealed values already; then no keys are made
     * @throws BusinessRefusal where there are no keys, with the sentence that says which and where
     */
    KeyRing find(String databaseUrl, boolean used) throws IOException {
        Optional<KeyRing> configured = configured();
        if (configured.isPresent()) {
            return configured.get();
        }
        if (databaseUrl.startsWith(EMBEDDED_MEMORY)) {
            return ofMemory();
        }
        if (!databaseUrl.startsWith(EMBEDDED_FILE)) {
            throw new BusinessRefusal("platform.protection.noKeys");
        }
        if (!embedded.exists() && !used) {
            generate();
        }
        return embedded.read();
    }

    /** The ring that the settings name; empty where they name none. */
    Optional<KeyRing> configured() {
        if (!settings.keys().isBlank() && !settings.keyFile().isBlank()) {
            throw new BusinessRefusal("platform.protection.twoSources");
        }
        if (!settings.keys().isBlank()) {
            return Optional.of(KeyRing.parse(decoded(settings.keys()), "camshaft.protection.keys"));
        }
        return settings.keyFile().isBlank() ? Optional.empty() : Optional.of(file().read());
    }

    /** The ring there is now, from the settings or beside the embedded database; without generations where there is none. */
    KeyRing present() {
        KeyRing none = new KeyRing(List.of());
        if (settings.keys().isBlank() && !file().exists()) {
            return none;
        }
        return configured().orElseGet(file()::read);
    }

    /** The file that the settings name, else that of the embedded database. */
    KeyFile file() {
        return settings.keyFile().isBlank() ? embedded : new KeyFile(Path.of(settings.keyFile()));
    }

    private void generate() throws IOException {
        embedded.write(KeyRing.fresh());
        LOG.warn(
                "New keys for personal data are in {}. Without this file nobody can ever read the personal data again:"
                        + " back it up now, apart from the database",
                embedded.path().toAbsolutePath());
    }

    private static String decoded(String keys) {
        try {
            return new String(Base64.getMimeDecoder().decode(keys.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BusinessRefusal("platform.protection.keysUnreadable", "camshaft.protection.keys");
        }
    }

    private static synchronized KeyRing ofMemory() {
        if (ofMemory == null) {
            ofMemory = KeyRing.fresh();
        }
        return ofMemory;
    }
}
