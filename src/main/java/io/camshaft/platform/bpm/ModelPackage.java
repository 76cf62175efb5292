package io.camshaft.platform.bpm;

import io.camshaft.platform.text.ModelTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Models and forms of one capability as they travel in the jar.
 *
 * @param resources content by name, for example "processes/campaign/campaignApproval.bpmn"; the same from the IDE and the jar
 */
record ModelPackage(String capability, SortedMap<String, byte[]> resources) {

    private static final Pattern NAME =
            Pattern.compile(".*[/!]((?:processes/([^/]+)/[^/]+\\.(?:bpmn|dmn))|(?:forms/([^/]+)/[^/]+\\.form))$");

    /** All packages below the root, "" for the application's own; in alphabetical order. */
    static List<ModelPackage> below(String root) throws IOException {
        SortedMap<String, SortedMap<String, byte[]>> byCapability = new TreeMap<>();
        for (String pattern : List.of("processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form")) {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + pattern)) {
                Matcher name = NAME.matcher(resource.getURL().toString());
                if (!name.matches()) {
                    throw new IllegalStateException("No capability in " + resource.getURL());
                }
                String capability = name.group(2) != null ? name.group(2) : name.group(3);
                byCapability
                        .computeIfAbsent(capability, created -> new TreeMap<>())
                        .put(name.group(1), resource.getContentAsByteArray());
            }
        }
        List<ModelPackage> packages = new ArrayList<>();
        byCapability.forEach((capability, resources) -> packages.add(new ModelPackage(capability, resources)));
        return packages;
    }

    ModelPackage in(String language) {
        Map<String, String> bundle = ModelTexts.bundle(capability, language);
        SortedMap<String, byte[]> translated = new TreeMap<>();
        resources.forEach((name, content) -> translated.put(name, ModelTexts.translate(name, content, bundle)));
        return new ModelPackage(capability, translated);
    }

    /** Keys of executable processes in the package. */
    List<String> processKeys() {
        List<String> keys = new ArrayList<>();
        read(".bpmn", content -> Bpmn.readModelFromStream(content).getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .map(Process::getId)
                .forEach(keys::add));
        return keys;
    }

    List<String> decisionKeys() {
        List<String> keys = new ArrayList<>();
        read(".dmn", content -> Dmn.readModelFromStream(content).getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .forEach(keys::add));
        return keys;
    }

    List<String> formKeys() {
        List<String> keys = new ArrayList<>();
        resources.forEach((name, content) -> {
            if (name.endsWith(".form")) {
                keys.add(ModelTexts.formId(name, content));
            }
        });
        return keys;
    }

    private void read(String ending, Consumer<ByteArrayInputStream> reader) {
        resources.forEach((name, content) -> {
            if (name.endsWith(ending)) {
                try {
                    reader.accept(new ByteArrayInputStream(content));
                } catch (RuntimeException e) {
                    throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
                }
            }
        });
    }
}
