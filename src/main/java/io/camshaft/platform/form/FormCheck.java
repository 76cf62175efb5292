package io.camshaft.platform.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a submission against the deployed form, without an engine. The browser checks the same for comfort; here it counts.
 * A field that its condition hides, that is disabled or that the form does not know must not carry a value; a read-only field
 * may come back only as it was shown; computed fields are computed again.
 */
final class FormCheck {

    /** More rows than anybody types, few enough to check at once. */
    static final int MOST_ROWS = 200;

    private final FeelExpressions feel;
    private final ValueRules rules;

    FormCheck(FeelExpressions feel, Clock clock) {
        this.feel = feel;
        this.rules = new ValueRules(feel, clock);
    }

    /** @param values checked values by key; those of refused fields are missing */
    record Outcome(Map<String, Object> values, List<Finding> findings) {}

    /**
     * @param submitted plain values as {@link PlainValues} makes them
     * @param facts what the form received when it was opened: case facts and the task's variables, plain
     */
    Outcome check(FormDefinition form, Map<String, Object> submitted, Map<String, Object> facts) {
        List<Finding> findings = new ArrayList<>();
        form.names()
                .tellUnknown(
                        submitted,
                        name -> findings.add(new Finding("platform.form.unknown", FormCheck.printable(name), null)));
        Map<String, Object> data = new EnteredData(feel).of(form.fields(), submitted, facts);
        Run run = new Run(findings, facts, data);
        Map<String, Object> context = EnteredData.contextOf(data, data, null, List.of());
        Scope scope = new Scope(submitted, facts, data, context, new LinkedHashMap<>(), "", List.of());
        run.visit(form.fields(), scope, false);
        return new Outcome(scope.output, findings);
    }

    /** The name comes from outside and is shown to people, so nothing of it may look like markup. */
    private static String printable(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
        return safe.length() > 60 ? safe.substring(0, 60) + "…" : safe;
    }

    /** The form itself, or one row of a dynamic list. */
    private record Scope(
            Map<String, Object> input,
            Map<String, Object> shown,
            Map<String, Object> data,
            Map<String, Object> context,
            Map<String, Object> output,
            String labelPrefix,
            List<Object> indexes) {}

    private final class Run {

        private final List<Finding> findings;
        private final Map<String, Object> facts;
        private final Map<String, Object> root;

        Run(List<Finding> findings, Map<String, Object> facts, Map<String, Object> root) {
            this.findings = findings;
            this.facts = facts;
            this.root = root;
        }

        void visit(List<FormField> fields, Scope scope, boolean parentHidden) {
            for (FormField field : fields) {
                boolean hidden = parentHidden || feel.isTrue(hideCondition(field), scope.context);
                switch (field.kind()) {
                    case NONE -> {}
                    case GROUP -> visit(field.children(), scope, hidden);
                    case EXPRESSION -> {
                        if (!hidden) {
                            Paths.set(scope.output, field.path(), Paths.get(scope.data, field.path()));
                        }
                    }
                    default -> value(field, scope, hidden);
                }
            }
        }

        private void value(FormField field, Scope scope, boolean hidden) {
            Object given = Paths.get(scope.input, field.path());
            if (hidden) {
                if (!PlainValues.isEmpty(given)) {
                    tell("platform.form.hidden", field, scope, null);
                }
            } else if (field.kind() == FormField.Kind.LIST) {
                rows(field, given, scope);
            } else if (EnteredData.isLocked(feel, field, scope.context)) {
                locked(field, given, scope);
            } else {
                Verdict verdict = rules.check(field, given, scope.context, facts);
                if (verdict.isGood()) {
                    Paths.set(scope.output, field.path(), verdict.value());
                } else {
                    tell(verdict.textKey(), field, scope, verdict.limit());
                }
            }
        }

        private void locked(FormField field, Object given, Scope scope) {
            Object shown = EnteredData.shown(field, scope.shown);
            if (!PlainValues.isEmpty(given) && !PlainValues.same(given, shown)) {
                tell("platform.form.locked", field, scope, null);
            } else if (!feel.isTrue(field.setting("disabled"), scope.context) && !PlainValues.isEmpty(shown)) {
                Paths.set(scope.output, field.path(), shown);
            }
        }

        private void rows(FormField field, Object given, Scope scope) {
            List<?> rows = given instanceof List<?> list ? list : List.of();
            if (given != null && !(given instanceof List<?>)
                    || rows.stream().anyMatch(row -> !(row instanceof Map<?, ?>))) {
                tell("platform.form.type", field, scope, null);
                return;
            }
            List<?> shown = EnteredData.shownRows(field, scope.shown);
            int most = Boolean.FALSE.equals(field.setting("allowAddRemove"))
                    ? Math.min(MOST_ROWS, EnteredData.initialRows(field, scope.shown))
                    : MOST_ROWS;
            if (rows.size() > most) {
                tell("platform.form.rows", field, scope, most);
                return;
            }
            List<Object> output = new ArrayList<>();
            for (int index = 0; index < rows.size(); index++) {
                Scope row = row(field, scope, Paths.asMap(rows.get(index)), shown, index);
                visit(field.children(), row, false);
                output.add(row.output);
            }
            Paths.set(scope.output, field.path(), output.isEmpty() ? null : output);
        }

        private Scope row(FormField field, Scope scope, Map<String, Object> input, List<?> shown, int index) {
            Object dataRows = Paths.get(scope.data, field.path());
            Map<String, Object> data = Paths.asMap(((List<?>) dataRows).get(index));
            List<Object> indexes = new ArrayList<>(scope.indexes);
            indexes.add((long) index + 1);
            return new Scope(
                    input,
                    EnteredData.shownRow(field, input, shown, index),
                    data,
                    EnteredData.contextOf(root, data, scope.data, indexes),
                    new LinkedHashMap<>(),
                    scope.labelPrefix + field.label() + " (" + (index + 1) + ") › ",
                    indexes);
        }

        private void tell(String textKey, FormField field, Scope scope, Object limit) {
            findings.add(new Finding(textKey, scope.labelPrefix + field.label(), limit));
        }
    }

    private static Object hideCondition(FormField field) {
        Object hide = field.setting("conditional", "hide");
        return FeelExpressions.isExpression(hide) ? hide : null;
    }
}
