package io.camshaft.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of this room exists in both languages, keeps its placeholders, and is used. */
class FormTextsTest {

    private static final Pattern KEY = Pattern.compile("\"(platform\\.form\\.\\w+)\"");

    @Test
    void theSentencesOfTheCodeAndOfBothLanguagesAreTheSame() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/camshaft/platform/form"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(hit -> used.add(hit.group(1)));
            }
        }

        assertThat(keys("en")).isEqualTo(used);
        assertThat(keys("zh")).isEqualTo(used);
    }

    @Test
    void bothLanguagesNameTheFieldAndTheLimit() throws IOException {
        Properties english = bundle("en");
        Properties chinese = bundle("zh");
        for (String key : keys("en")) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(new MessageFormat(chinese.getProperty(key), Locale.CHINESE).format(new Object[] {"A", "1"}))
                    .as(key)
                    .doesNotContain("{");
        }
    }

    private static String placeholders(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(hit -> hit.group())
                .sorted()
                .collect(Collectors.joining());
    }

    private static TreeSet<String> keys(String language) throws IOException {
        return bundle(language).stringPropertyNames().stream()
                .filter(key -> key.startsWith("platform.form."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                FormTextsTest.class.getResourceAsStream("/texts/platform/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
