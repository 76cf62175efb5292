package io.camshaft.conventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form file and its rules. */
public record FormModel(String capability, String file, JsonNode form, String processes, Surroundings surroundings) {

    /** What the form viewer of this engine's Tasklist can show; one other component and the whole form fails. */
    static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "expression",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "image",
            "table",
            "html",
            "spacer",
            "separator",
            "group",
            "dynamiclist",
            "iframe",
            "button");

    private static final Pattern FACT = Pattern.compile("\\{\\{(?:#loop )?(\\w+)}}|\\{\\{if (\\w+) ");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param processes text of the capability's process files, to see who uses the form */
    public static FormModel of(
            String capability, String file, String json, String processes, Surroundings surroundings) {
        try {
            return new FormModel(capability, file, JSON.readTree(json), processes, surroundings);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    public static List<Finding> theFileIsNamedAfterItsId(FormModel model) {
        String id = model.form.path("id").asText();
        return model.file.equals(id + ".form") && id.matches("[a-z]+(-[a-z]+)+")
                ? List.of()
                : List.of(model.finding(id, "id and file name differ", "<module>-<task>, in both"));
    }

    public static List<Finding> itIsWrittenForThisTasklist(FormModel model) {
        boolean good = model.form.path("schemaVersion").asInt() == 16
                && model.form.path("executionPlatform").asText().equals("Camunda Platform")
                && model.form.path("executionPlatformVersion").asText().equals("7.24.0");
        return good
                ? List.of()
                : List.of(
                        model.finding("header", "written for another platform", "Camunda Platform 7.24.0, schema 16"));
    }

    public static List<Finding> theTasklistKnowsEveryComponent(FormModel model) {
        return model.wrong(
                component -> !COMPONENTS.contains(component.path("type").asText()),
                "the viewer does not know this component",
                "use one of " + new TreeSet<>(COMPONENTS));
    }

    public static List<Finding> everyQuestionHasALabel(FormModel model) {
        return model.wrong(
                component -> isInput(component)
                        && component.path("label").asText().isBlank()
                        && component.path("dateLabel").asText().isBlank(),
                "has no label",
                "write what is asked for");
    }

    public static List<Finding> noIdIsGenerated(FormModel model) {
        return model.wrong(
                component -> !component.path("id").asText().matches("[A-Z][a-z]+_[A-Z0-9]\\w*")
                        || ProcessModel.GENERATED
                                .matcher(component.path("id").asText())
                                .matches(),
                "generated id",
                "Field_…, Text_…, Table_…, List_…");
    }

    public static List<Finding> keysAreNounsAndOccurOnce(FormModel model) {
        Set<String> seen = new HashSet<>();
        return model.wrong(
                component -> isInput(component)
                        && (!component.path("key").asText().matches("[a-z][A-Za-z0-9]*")
                                || !seen.add(component.path("key").asText())),
                "key is twice or no lowerCamelCase",
                "one key, one question");
    }

    public static List<Finding> textsAndNumbersHaveLimits(FormModel model) {
        return model.wrong(
                component -> {
                    JsonNode limits = component.path("validate");
                    return switch (component.path("type").asText()) {
                        case "textfield", "textarea" -> !limits.has("maxLength");
                        case "number" -> !limits.has("min") || !limits.has("max");
                        default -> false;
                    };
                },
                "has no limit",
                "set the greatest length, or least and greatest number");
    }

    public static List<Finding> aProcessUsesIt(FormModel model) {
        String id = model.form.path("id").asText();
        return model.processes.contains("formRef=\"" + id + "\"")
                ? List.of()
                : List.of(model.finding(id, "no process uses it", "delete it or set formRef"));
    }

    /** Answers never become variables, so somebody has to take each of them. */
    public static List<Finding> somebodyReadsEveryAnswer(FormModel model) {
        return model.wrong(
                component -> {
                    String name =
                            component.path(isInput(component) ? "key" : "path").asText("");
                    return !name.isEmpty() && !model.surroundings.says(model.capability, name);
                },
                "nobody reads the answer",
                "read it in the task's completion, by its name");
    }

    public static List<Finding> somebodyProvidesEveryFact(FormModel model) {
        Set<String> keys = new HashSet<>();
        model.components().forEach(component -> keys.add(component.path("key").asText()));
        return model.components()
                .flatMap(component -> facts(component)
                        .filter(fact -> !fact.equals("this") && !keys.contains(fact))
                        .filter(fact -> !model.surroundings.says(model.capability, fact))
                        .map(fact -> model.finding(
                                component.path("id").asText(),
                                "nobody provides the fact " + fact,
                                "add it to the form's facts")))
                .toList();
    }

    private static Stream<String> facts(JsonNode component) {
        List<String> facts = new ArrayList<>();
        FACT.matcher(component.path("text").asText())
                .results()
                .forEach(match -> facts.add(match.group(1) == null ? match.group(2) : match.group(1)));
        Stream.of("valuesKey", "dataSource")
                .map(property -> component.path(property).asText().replaceFirst("^=", ""))
                .filter(fact -> !fact.isEmpty())
                .forEach(facts::add);
        return facts.stream();
    }

    private static boolean isInput(JsonNode component) {
        return component.has("key");
    }

    private List<Finding> wrong(Predicate<JsonNode> wrong, String what, String todo) {
        return components()
                .filter(wrong)
                .map(component -> finding(component.path("id").asText(), what, todo))
                .toList();
    }

    private Stream<JsonNode> components() {
        return components(form);
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        parent.path("components").forEach(component -> {
            all.add(component);
            components(component).forEach(all::add);
        });
        return all.stream();
    }

    private Finding finding(String element, String what, String todo) {
        return new Finding(file, element, what, todo);
    }
}
