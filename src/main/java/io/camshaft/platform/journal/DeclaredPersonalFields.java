package io.camshaft.platform.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Fields whose component in a packaged form carries the custom property {@code personal = true}. */
@Component
class DeclaredPersonalFields implements PersonalFields {

    private final Map<String, Set<String>> keysByForm = new HashMap<>();

    DeclaredPersonalFields() {
        this("classpath*:forms/**/*.form");
    }

    DeclaredPersonalFields(String pattern) {
        ObjectMapper json = new ObjectMapper();
        try {
            for (Resource form : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (InputStream in = form.getInputStream()) {
                    JsonNode root = json.readTree(in);
                    collect(root, keysByForm.computeIfAbsent(root.path("id").asText(), id -> new HashSet<>()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isPersonal(String formId, String key) {
        return keysByForm.getOrDefault(formId, Set.of()).contains(key);
    }

    private static void collect(JsonNode node, Set<String> keys) {
        if ("true".equals(node.path("properties").path("personal").asText())) {
            // Groups and dynamic lists have a path instead of a key.
            keys.add(
                    node.has("key")
                            ? node.path("key").asText()
                            : node.path("path").asText());
        }
        node.path("components").forEach(child -> collect(child, keys));
    }
}
