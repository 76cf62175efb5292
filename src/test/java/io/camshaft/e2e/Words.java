package io.camshaft.e2e;

import io.camshaft.platform.text.ModelTexts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people are to read on the screen, from the files that say so: text bundles, models and forms. */
final class Words {

    private static final Path DEMO = Path.of("src/main/java/io/camshaft/demo/DemoOrganisation.java");
    private static final List<String> MODULES = List.of(
            "platform",
            "casefile",
            "messaging",
            "campaign",
            "customer",
            "complaint",
            "queue",
            "knowledge",
            "revisit",
            "survey",
            "demo");
    private static final Pattern NAME = Pattern.compile("\"(\\p{IsHan}+ [A-Z][A-Za-z ]+)\"");

    private final String language;
    private final Map<String, String> texts = new HashMap<>();

    Words(String language) {
        this.language = language;
        for (String module : MODULES) {
            read(Path.of("src/main/resources/texts", module, "messages_" + language + ".properties"));
        }
        for (String capability : new String[] {"campaign", "customer", "complaint", "revisit", "survey"}) {
            models("processes/" + capability);
            models("forms/" + capability);
            texts.putAll(ModelTexts.bundle(capability, language));
        }
    }

    String language() {
        return language;
    }

    /** The sentence with its arguments. */
    String text(String key, Object... arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.forLanguageTag(language)).format(arguments);
    }

    /** Names of the demonstration's people and units, Chinese and Latin, longest first. */
    List<String> names() {
        try {
            return NAME.matcher(Files.readString(DEMO))
                    .results()
                    .map(found -> found.group(1))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String either(String english, String chinese) {
        return language.equals("zh") ? chinese : english;
    }

    private void read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }

    private void models(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.toList()) {
                texts.putAll(ModelTexts.extract(file.toString(), Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
