package io.camshaft.platform.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One component of a deployed form, as the check needs it.
 *
 * @param path names from the form, or from the row of the dynamic list it stands in, down to the value; empty without a value
 * @param label what the person reads beside the field
 * @param children components of a group or of a dynamic list's row
 * @param settings the component as written in the .form file
 */
record FormField(Kind kind, List<String> path, String label, List<FormField> children, Map<String, Object> settings) {

    /** What the server knows to check. Types it does not know carry no value, so that a value for them is refused. */
    enum Kind {
        TEXT,
        NUMBER,
        CHECKBOX,
        CHOICE,
        CHOICES,
        DATETIME,
        EXPRESSION,
        GROUP,
        LIST,
        NONE;

        static Kind of(String type) {
            return switch (type) {
                case "textfield", "textarea" -> TEXT;
                case "number" -> NUMBER;
                case "checkbox" -> CHECKBOX;
                case "radio", "select" -> CHOICE;
                case "checklist", "taglist" -> CHOICES;
                case "datetime" -> DATETIME;
                case "expression" -> EXPRESSION;
                case "group" -> GROUP;
                case "dynamiclist" -> LIST;
                default -> NONE;
            };
        }
    }

    static List<FormField> listOf(Object components, List<String> prefix) {
        List<FormField> fields = new ArrayList<>();
        if (components instanceof List<?> list) {
            list.forEach(component -> fields.add(of(Paths.asMap(component), prefix)));
        }
        return Collections.unmodifiableList(fields);
    }

    private static FormField of(Map<String, Object> settings, List<String> prefix) {
        Kind kind = Kind.of(String.valueOf(settings.get("type")));
        boolean container = kind == Kind.GROUP || kind == Kind.LIST;
        String name = settings.get(container ? "path" : "key") instanceof String text ? text : "";
        if (name.isBlank() && kind != Kind.GROUP) {
            kind = Kind.NONE;
        }
        List<String> path = new ArrayList<>(prefix);
        if (!name.isBlank()) {
            path.addAll(List.of(name.split("\\.")));
        }
        List<FormField> children =
                container ? listOf(settings.get("components"), kind == Kind.LIST ? List.of() : path) : List.of();
        return new FormField(kind, List.copyOf(path), label(settings, name), children, settings);
    }

    private static String label(Map<String, Object> settings, String name) {
        for (String source : List.of("label", "dateLabel", "timeLabel")) {
            if (settings.get(source) instanceof String label && !label.isBlank() && !label.startsWith("=")) {
                return label.strip();
            }
        }
        return name;
    }

    /** The setting at this place of the .form file, for example {@code setting("validate", "min")}; null where absent. */
    Object setting(String... names) {
        return Paths.get(settings, List.of(names));
    }
}
