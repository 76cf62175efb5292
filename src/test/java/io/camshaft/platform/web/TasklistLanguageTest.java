package io.camshaft.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camshaft.platform.text.TextsFixture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class TasklistLanguageTest {

    private static final String WEBJAR = "META-INF/resources/webjars/camunda/";
    private static final Set<String> SYMBOLS = Set.of("<", "<=", ">", ">=", "", "Camshaft");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void everyLabelOfTheApplicationIsThereInChinese(String app) throws Exception {
        JsonNode english = json.readTree(text("app/" + app + "/locales/en.json"));
        JsonNode chinese = json.readTree(text("app/" + app + "/locales/zh.json"));

        assertThat(paths("", chinese)).containsExactlyInAnyOrderElementsOf(paths("", english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void labelsAreChineseAndKeepTheirPlaceholders(String app) throws Exception {
        JsonNode english =
                json.readTree(text("app/" + app + "/locales/en.json")).get("labels");
        JsonNode chinese =
                json.readTree(text("app/" + app + "/locales/zh.json")).get("labels");

        chinese.properties().forEach(label -> {
            String value = label.getValue().asText();
            assertThat(SYMBOLS.contains(value) || value.matches("(?s).*\\p{IsHan}.*"))
                    .as(label.getKey())
                    .isTrue();
            assertThat(placeholders(value))
                    .as(label.getKey())
                    .isEqualTo(placeholders(english.get(label.getKey()).asText()));
        });
    }

    @Test
    void everySentenceOfTheScriptIsOneThatTheFormViewerSays() throws Exception {
        String viewer = text("lib/deps.js");
        for (String sentence : sentences()) {
            assertThat(viewer.contains(sentence)).as(sentence).isTrue();
        }
    }

    @Test
    void everySentenceOfTheFormViewersChecksIsInTheScript() throws Exception {
        String viewer = text("lib/deps.js");
        int start = viewer.indexOf("Value is not a number.");
        String checks = viewer.substring(start, viewer.indexOf("Field must be a valid email.", start) + 40);
        List<String> said = Pattern.compile("push\\([\"`]([A-Z][a-z ]+)")
                .matcher(checks)
                .results()
                .map(match -> match.group(1).strip())
                .toList();

        assertThat(said).hasSizeGreaterThan(8);
        String script = text("app/tasklist/scripts/camshaft.js").replace("\\s+", "  ");
        assertThat(said).filteredOn(sentence -> !script.contains(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void tasklistOffersTheInstallationsLanguageOnly(String language) throws Exception {
        CamundaAppSettings settings = new CamundaAppSettings(TextsFixture.in(language));

        for (var answer : List.of(settings.tasklist(), settings.welcome())) {
            assertThat(answer.getHeaders().getContentType()).hasToString("text/javascript;charset=UTF-8");
            assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-cache");
            assertThat(answer.getBody())
                    .contains("availableLocales: ['" + language + "'], fallbackLocale: '" + language + "'")
                    .doesNotContainPattern("\\{[a-zA-Z]+}");
        }
        assertThat(settings.tasklist().getBody()).containsPattern("scripts/camshaft\\.js\\?v=[0-9a-f]{8}'");
    }

    /** Fixed parts of the English sentences in the script's table. */
    private static List<String> sentences() throws Exception {
        String script = text("app/tasklist/scripts/camshaft.js");
        String table = script.substring(script.indexOf("const sentences"), script.indexOf("const calendar"));
        List<String> found = new ArrayList<>();
        Pattern.compile("\\[['\"]([A-Z].*?)['\"], '")
                .matcher(table)
                .results()
                .map(m -> m.group(1))
                .forEach(found::add);
        Pattern.compile("/\\^(.*?)(?:\\\\|\\()")
                .matcher(table)
                .results()
                .map(m -> m.group(1))
                .forEach(found::add);
        found.remove("Value is expected to be an integer.");
        found.remove("Value is expected to have at most ");
        assertThat(found).hasSizeGreaterThan(25);
        return found;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}").matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static List<String> paths(String prefix, JsonNode node) {
        List<String> paths = new ArrayList<>();
        if (node.isArray()) {
            paths.add(prefix + "[" + node.size() + "]");
        } else if (node.isObject()) {
            node.properties().forEach(child -> paths.addAll(paths(prefix + "/" + child.getKey(), child.getValue())));
        } else {
            paths.add(prefix);
        }
        return paths;
    }

    private static String text(String file) throws Exception {
        return new String(new ClassPathResource(WEBJAR + file).getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace("\uFEFF", "");
    }
}
