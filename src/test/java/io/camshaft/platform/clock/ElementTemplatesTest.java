package io.camshaft.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** Templates of Camunda Modeler for clocks: what its schema asks of them, and that they say what the engine reads. */
class ElementTemplatesTest {

    private static final Path TEMPLATES = Path.of(".camunda/element-templates");
    private static final Set<String> TYPES = Set.of("String", "Text", "Boolean", "Dropdown", "Hidden");
    private static final Set<String> KEYS =
            Set.of("label", "description", "type", "value", "editable", "choices", "constraints", "binding");

    @Test
    void everyTemplateHasTheShapeThatTheModelerAsksFor() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (JsonNode template : templates()) {
            assertThat(ids.add(template.path("id").asText())).isTrue();
            assertThat(template.path("name").asText()).isNotBlank();
            assertThat(template.path("appliesTo")).isNotEmpty().allSatisfy(type -> assertThat(Bpmn.createEmptyModel()
                            .getModel()
                            .getTypeForName(
                                    "http://www.omg.org/spec/BPMN/20100524/MODEL",
                                    lowerFirst(type.asText().replace("bpmn:", ""))))
                    .as(type.asText())
                    .isNotNull());
            assertThat(template.path("properties")).isNotEmpty().allSatisfy(ElementTemplatesTest::checkProperty);
        }
        assertThat(ids).containsExactly("io.camshaft.clock", "io.camshaft.clock-event");
    }

    private static void checkProperty(JsonNode property) {
        List<String> keys = new ArrayList<>();
        property.fieldNames().forEachRemaining(keys::add);
        assertThat(KEYS).containsAll(keys);
        assertThat(property.path("label").asText()).isNotBlank();
        assertThat(TYPES).contains(property.path("type").asText());
        assertThat(property.path("binding").path("type").asText()).isEqualTo("camunda:property");
        String value = property.path("value").asText();
        if (property.path("type").asText().equals("Dropdown")) {
            assertThat(property.path("choices"))
                    .anySatisfy(
                            choice -> assertThat(choice.path("value").asText()).isEqualTo(value));
        }
        JsonNode pattern = property.path("constraints").path("pattern").path("value");
        if (!pattern.isMissingNode() && !value.isEmpty()) {
            assertThat(value).matches(Pattern.compile(pattern.asText()));
        }
    }

    @Test
    void theyNameWhatTheEngineReads() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode template : templates()) {
            template.path("properties")
                    .forEach(property ->
                            named.add(property.path("binding").path("name").asText()));
        }
        assertThat(named)
                .containsExactlyInAnyOrder(
                        ClockProperties.CLOCK,
                        ClockProperties.LABEL,
                        ClockProperties.CALENDAR,
                        ClockProperties.WITHIN,
                        ClockProperties.WARN_AT,
                        ClockProperties.PAUSED_BY,
                        ClockProperties.LIKENESS,
                        ClockProperties.EVENT,
                        ClockProperties.FACTOR);
    }

    private static List<JsonNode> templates() throws IOException {
        List<JsonNode> templates = new ArrayList<>();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file : files.sorted().toList()) {
                templates.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        return templates;
    }

    private static String lowerFirst(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
