package io.camshaft.platform.protection;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The command that makes keys, with the settings of the application and without starting it:
 *
 * <pre>java -jar camshaft.jar --camshaft.protection.new-generation=ring.json [--camshaft.protection.used-from=2026-12-01T00:00:00+08:00]</pre>
 *
 * reads the present ring, adds a generation and writes the ring to the file, which only its owner can read. Without a file it
 * writes the key file of the settings, or that of the embedded database. Without a present ring it makes the first generation.
 */
public final class NewGeneration {

    private static final String OPTION = "camshaft.protection.new-generation";
    private static final Logger LOG = LoggerFactory.getLogger(NewGeneration.class);

    private NewGeneration() {}

    public static boolean isWanted(String... args) {
        return Arrays.stream(args).anyMatch(arg -> arg.equals("--" + OPTION) || arg.startsWith("--" + OPTION + "="));
    }

    public static void run(String... args) {
        new SpringApplicationBuilder(Command.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(args)
                .close();
    }

    /** Not a @Configuration, so that the application's own scan passes it by. */
    @EnableConfigurationProperties(ProtectionSettings.class)
    @Import(Texts.class)
    static class Command {

        @Bean
        Path newKeyRing(ProtectionSettings settings, Environment environment, Texts texts) throws IOException {
            try {
                return made(settings, environment);
            } catch (BusinessRefusal refusal) {
                throw new KeysRefused(texts.of(refusal), texts.get("platform.protection.actionForCommand"));
            }
        }
    }

    private static Path made(ProtectionSettings settings, Environment environment) throws IOException {
        Path data = Path.of(environment.getProperty("camshaft.data", "./data"));
        KeyRingSource source = new KeyRingSource(settings, data);
        KeyRing present = source.present();
        String wanted = environment.getProperty(OPTION, "");
        if (wanted.isBlank() && !settings.keys().isBlank()) {
            throw new BusinessRefusal("platform.protection.nameFile");
        }
        KeyFile target = wanted.isBlank() ? source.file() : new KeyFile(Path.of(wanted));
        if (!wanted.isBlank() && target.exists()) {
            throw new BusinessRefusal(
                    "platform.protection.fileThere", target.path().toAbsolutePath());
        }
        String usedFrom = environment.getProperty("camshaft.protection.used-from", "");
        KeyRing made = present.withNewGeneration(
                usedFrom.isBlank() ? null : OffsetDateTime.parse(usedFrom).toInstant());
        target.write(made);
        LOG.info(
                "Keys of {} generations are in {}. Back the file up, apart from the database, then restart Camshaft",
                made.generations().size(),
                target.path().toAbsolutePath());
        return target.path();
    }
}
