package io.camshaft.platform.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the person saw and what FEEL expressions of the form see: facts, overlaid by what was entered, with computed fields. */
final class EnteredData {

    /** A computed field may use another one that stands below it. */
    private static final int ROUNDS = 2;

    private final FeelExpressions feel;

    EnteredData(FeelExpressions feel) {
        this.feel = feel;
    }

    Map<String, Object> of(List<FormField> fields, Map<String, Object> input, Map<String, Object> shown) {
        Map<String, Object> provisional = new HashMap<>(shown);
        provisional.putAll(input);
        Map<String, Object> data = Paths.copy(shown);
        fill(fields, input, shown, data, provisional);
        for (int round = 0; round < ROUNDS; round++) {
            compute(fields, data, data, null, List.of());
        }
        return data;
    }

    private void fill(
            List<FormField> fields,
            Map<String, Object> input,
            Map<String, Object> shown,
            Map<String, Object> data,
            Map<String, Object> provisional) {
        for (FormField field : fields) {
            switch (field.kind()) {
                case NONE -> {}
                case GROUP -> fill(field.children(), input, shown, data, provisional);
                case EXPRESSION -> Paths.set(data, field.path(), null);
                case LIST -> Paths.set(data, field.path(), rows(field, input, shown, provisional));
                default -> {
                    Object given = Paths.get(input, field.path());
                    Object value = isLocked(feel, field, provisional)
                            ? shown(field, shown)
                            : PlainValues.isEmpty(given) || given == PlainValues.UNREADABLE ? null : given;
                    Paths.set(data, field.path(), value);
                }
            }
        }
    }

    private List<Object> rows(
            FormField field, Map<String, Object> input, Map<String, Object> shown, Map<String, Object> provisional) {
        List<Object> rows = new ArrayList<>();
        if (Paths.get(input, field.path()) instanceof List<?> given) {
            List<?> shownRows = shownRows(field, shown);
            for (int index = 0; index < Math.min(given.size(), FormCheck.MOST_ROWS); index++) {
                Map<String, Object> row = Paths.asMap(given.get(index));
                Map<String, Object> before = shownRow(field, row, shownRows, index);
                Map<String, Object> data = Paths.copy(before);
                fill(field.children(), row, before, data, provisional);
                rows.add(data);
            }
        }
        return rows;
    }

    private void compute(
            List<FormField> fields,
            Map<String, Object> root,
            Map<String, Object> self,
            Map<String, Object> parent,
            List<Object> indexes) {
        for (FormField field : fields) {
            switch (field.kind()) {
                case GROUP -> compute(field.children(), root, self, parent, indexes);
                case EXPRESSION ->
                    Paths.set(
                            self,
                            field.path(),
                            feel.resolve(field.setting("expression"), contextOf(root, self, parent, indexes)));
                case LIST -> {
                    List<?> rows = shownRows(field, self);
                    for (int index = 0; index < rows.size(); index++) {
                        List<Object> below = new ArrayList<>(indexes);
                        below.add((long) index + 1);
                        compute(field.children(), root, Paths.asMap(rows.get(index)), self, below);
                    }
                }
                default -> {}
            }
        }
    }

    /** As the form in the browser has it: all data, the row's own values over it, and "this", "parent" and "i". */
    static Map<String, Object> contextOf(
            Map<String, Object> root, Map<String, Object> self, Map<String, Object> parent, List<Object> indexes) {
        Map<String, Object> context = new HashMap<>(root);
        context.putAll(self);
        context.put("this", self);
        context.put("parent", parent);
        context.put("i", indexes);
        return context;
    }

    static boolean isLocked(FeelExpressions feel, FormField field, Map<String, Object> context) {
        return feel.isTrue(field.setting("readonly"), context) || feel.isTrue(field.setting("disabled"), context);
    }

    /** The value the person saw when the form was opened. */
    static Object shown(FormField field, Map<String, Object> shown) {
        return Paths.has(shown, field.path())
                ? Paths.get(shown, field.path())
                : PlainValues.plain(field.setting("defaultValue"));
    }

    static List<?> shownRows(FormField field, Map<String, Object> shown) {
        return Paths.get(shown, field.path()) instanceof List<?> rows ? rows : List.of();
    }

    static int initialRows(FormField field, Map<String, Object> shown) {
        if (Paths.get(shown, field.path()) instanceof List<?> rows) {
            return rows.size();
        }
        return field.setting("defaultRepetitions") instanceof Number rows ? rows.intValue() : 1;
    }

    /** The row this one was before somebody added or removed rows above it; empty for a new row. */
    static Map<String, Object> shownRow(FormField field, Map<String, Object> row, List<?> shownRows, int index) {
        Map<String, Object> samePlace =
                index < shownRows.size() ? Paths.asMap(shownRows.get(index)) : Map.<String, Object>of();
        if (Boolean.FALSE.equals(field.setting("allowAddRemove")) || isKept(field, row, samePlace)) {
            return samePlace;
        }
        return shownRows.stream()
                .map(Paths::asMap)
                .filter(candidate -> isKept(field, row, candidate))
                .findFirst()
                .orElse(Map.of());
    }

    private static boolean isKept(FormField list, Map<String, Object> row, Map<String, Object> before) {
        return list.children().stream()
                .filter(field -> !field.path().isEmpty() && Boolean.TRUE.equals(field.setting("readonly")))
                .allMatch(field -> PlainValues.isEmpty(Paths.get(row, field.path()))
                        || PlainValues.same(Paths.get(row, field.path()), shown(field, before)));
    }
}
