package io.camshaft.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The texts that people see of a process model, a decision table or a form. Models are written in English; each language
 * besides has one bundle per capability, {@code texts/<capability>/models_<language>.properties} (UTF-8), with the keys:
 *
 * <ul>
 *   <li>{@code <file>.<elementId>}: names of a process model, texts of its annotations, labels and descriptions of a decision
 *       table; {@code <file>.<elementId>.documentation}: what Tasklist shows as a task's description;
 *       {@code <file>.<elementId>.clockLabel}: what people call the clock of a phase
 *   <li>{@code <formId>.<key or id>.label}, {@code .description}, {@code .text} …, {@code .options.<value>},
 *       {@code .columns.<key>}: texts of a form
 * </ul>
 *
 * Names of messages, signals and errors are codes and stay as they are.
 */
public final class ModelTexts {

    private ModelTexts() {}

    /** Keys with the English texts, in the order of the file; fails for a file that cannot be read, naming it. */
    public static Map<String, String> extract(String resourceName, byte[] content) {
        Map<String, String> texts = new LinkedHashMap<>();
        open(resourceName, content).slots().forEach(slot -> texts.put(slot.key(), slot.text()));
        return texts;
    }

    /** The same model with the texts of the bundle; what the bundle lacks stays English. */
    public static byte[] translate(String resourceName, byte[] content, Map<String, String> bundle) {
        if (bundle.isEmpty()) {
            return content;
        }
        TranslatableModel model = open(resourceName, content);
        for (TranslatableModel.Slot slot : model.slots()) {
            String translated = bundle.get(slot.key());
            if (translated != null) {
                slot.put().accept(translated);
            }
        }
        return model.bytes();
    }

    /** Key of a form; fails for a file that cannot be read, naming it. */
    public static String formId(String resourceName, byte[] content) {
        String id = ((FormTexts) open(resourceName, content)).formId();
        if (id.isEmpty()) {
            throw new IllegalArgumentException(resourceName + " has no id");
        }
        return id;
    }

    /** The bundle of a capability; empty for English, the language of the models, and where there is none. */
    public static Map<String, String> bundle(String capability, String language) {
        if (language.equals("en")) {
            return Map.of();
        }
        String name = "texts/" + capability + "/models_" + language + ".properties";
        try (InputStream stream = ModelTexts.class.getClassLoader().getResourceAsStream(name)) {
            return stream == null ? Map.of() : read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Map<String, String> read(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static TranslatableModel open(String resourceName, byte[] content) {
        try {
            return resourceName.endsWith(".form")
                    ? new FormTexts(content)
                    : new DiagramTexts(baseName(resourceName), content);
        } catch (Exception e) {
            throw new IllegalArgumentException(resourceName + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String baseName(String resourceName) {
        String file = resourceName.substring(resourceName.lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf('.'));
    }
}
