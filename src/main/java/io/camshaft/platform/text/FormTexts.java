package io.camshaft.platform.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Texts of a Camunda Form. */
final class FormTexts implements TranslatableModel {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Properties of a component that the form viewer prints. */
    private static final List<String> PRINTED =
            List.of("label", "description", "text", "content", "alt", "dateLabel", "timeLabel");

    private static final List<String> ADORNERS = List.of("prefixAdorner", "suffixAdorner");

    private final JsonNode form;
    private final String formId;
    private final Map<String, Integer> uses = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();

    FormTexts(byte[] content) throws IOException {
        form = JSON.readTree(content);
        formId = form.path("id").asText();
        count(form);
        read(form);
    }

    String formId() {
        return formId;
    }

    private void count(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            uses.merge(keyOf(component), 1, Integer::sum);
            count(component);
        }
    }

    private void read(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            if (component instanceof ObjectNode node) {
                String key = uses.get(keyOf(node)) == 1
                        ? keyOf(node)
                        : node.path("id").asText();
                readComponent(formId + "." + key + ".", node);
            }
            read(component);
        }
    }

    private void readComponent(String prefix, ObjectNode component) {
        for (String property : PRINTED) {
            add(prefix + property, component, property);
        }
        if (component.path("appearance") instanceof ObjectNode appearance) {
            ADORNERS.forEach(adorner -> add(prefix + adorner, appearance, adorner));
        }
        if (component.path("validate") instanceof ObjectNode validate) {
            add(prefix + "patternErrorMessage", validate, "patternErrorMessage");
        }
        readLabels(prefix + "options.", component.path("values"), "value");
        readLabels(prefix + "columns.", component.path("columns"), "key");
    }

    private void readLabels(String prefix, JsonNode list, String nameProperty) {
        for (JsonNode item : list) {
            if (item instanceof ObjectNode node) {
                add(prefix + node.path(nameProperty).asText(), node, "label");
            }
        }
    }

    private void add(String key, ObjectNode node, String property) {
        String text = node.path(property).asText(null);
        if (node.path(property).isTextual() && TranslatableModel.isText(text)) {
            Consumer<String> put = translated -> node.put(property, translated);
            slots.add(new Slot(key, text, put));
        }
    }

    private static String keyOf(JsonNode component) {
        for (String property : List.of("key", "path", "id")) {
            String name = component.path(property).asText("");
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }

    @Override
    public byte[] bytes() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(formId, e);
        }
    }
}
