package io.camshaft.platform.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The names that a form declares, as a tree: objects for groups and dotted keys, rows for dynamic lists. */
final class DeclaredNames {

    private final Map<String, DeclaredNames> inner = new LinkedHashMap<>();
    private DeclaredNames rows;
    private boolean value;

    private DeclaredNames() {}

    static DeclaredNames of(List<FormField> fields) {
        DeclaredNames names = new DeclaredNames();
        fields.forEach(names::add);
        return names;
    }

    private void add(FormField field) {
        switch (field.kind()) {
            case NONE -> {}
            case GROUP -> field.children().forEach(this::add);
            case LIST -> at(field.path()).rows = of(field.children());
            default -> at(field.path()).value = true;
        }
    }

    private DeclaredNames at(List<String> path) {
        DeclaredNames names = this;
        for (String name : path) {
            names = names.inner.computeIfAbsent(name, any -> new DeclaredNames());
        }
        return names;
    }

    /** Tells every submitted name that the form does not know, at any depth. */
    void tellUnknown(Map<String, Object> submitted, Consumer<String> unknown) {
        submitted.forEach((name, given) -> {
            DeclaredNames known = inner.get(name);
            if (known == null) {
                unknown.accept(name);
            } else {
                known.tellUnknownIn(name, given, unknown);
            }
        });
    }

    private void tellUnknownIn(String name, Object given, Consumer<String> unknown) {
        if (value) {
            return;
        }
        if (rows != null && given instanceof List<?> list) {
            list.forEach(row -> rows.tellUnknown(Paths.asMap(row), below -> unknown.accept(name + "." + below)));
        } else if (rows == null && given instanceof Map<?, ?>) {
            tellUnknown(Paths.asMap(given), below -> unknown.accept(name + "." + below));
        } else if (rows == null && given != null) {
            unknown.accept(name);
        }
    }
}
