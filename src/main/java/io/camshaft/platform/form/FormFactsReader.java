package io.camshaft.platform.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;

/** Asks the modules for the facts that a task's form shows, and hands them over in the types that Tasklist understands. */
final class FormFactsReader {

    /** Asked for late: modules need the engine, and the engine needs this. */
    private final ObjectProvider<FormFacts> sources;

    private final FormDefinitions forms;

    FormFactsReader(ObjectProvider<FormFacts> sources, FormDefinitions forms) {
        this.sources = sources;
        this.forms = forms;
    }

    /** Plain facts of the task's case; empty without a form, a business key or a module that knows the form. */
    Map<String, Object> factsOf(TaskEntity task) {
        String caseNo = caseNo(task.getProcessInstance());
        Map<String, Object> facts = new HashMap<>();
        if (caseNo != null) {
            forms.of(task).ifPresent(form -> sources.stream()
                    .filter(source -> source.formId().equals(form.id()))
                    .forEach(source -> facts.putAll(read(source, caseNo, turn(task)))));
        }
        return facts;
    }

    /** The engine counts the instances of a multi-instance task in a variable of this name. */
    private static int turn(TaskEntity task) {
        return task.getVariable("loopCounter") instanceof Number counter ? counter.intValue() : 0;
    }

    /** A called process may be without a business key of its own. */
    private static String caseNo(ExecutionEntity instance) {
        if (instance == null || instance.getBusinessKey() != null || instance.getSuperExecution() == null) {
            return instance == null ? null : instance.getBusinessKey();
        }
        return caseNo(instance.getSuperExecution().getProcessInstance());
    }

    /** Modules decide themselves what a form may show; the person's right to see the task was checked before. */
    private static Map<String, Object> read(FormFacts source, String caseNo, int turn) {
        Map<String, Object> facts = new HashMap<>();
        Context.getCommandContext()
                .runWithoutAuthorization(() -> source.factsOf(caseNo, turn))
                .forEach((name, fact) -> {
                    Object plain = PlainValues.plain(fact);
                    if (plain == PlainValues.UNREADABLE) {
                        throw new IllegalStateException(
                                "Fact " + name + " of form " + source.formId() + " is no plain value");
                    }
                    // A fact that is null would hide the field's default in the browser.
                    if (plain != null) {
                        facts.put(name, plain);
                    }
                });
        return facts;
    }

    /**
     * Adds facts to what the form receives; they are never stored.
     *
     * @param wanted names the caller asked for, null for all
     * @param deserialized false for JSON text, as Tasklist asks for it, true for Java objects
     */
    static void add(VariableMap target, Map<String, Object> facts, Collection<String> wanted, boolean deserialized) {
        facts.forEach((name, fact) -> {
            if (wanted == null || wanted.contains(name)) {
                target.put(name, typed(fact, deserialized));
            }
        });
    }

    private static Object typed(Object fact, boolean deserialized) {
        if (fact instanceof List<?> || fact instanceof Map<?, ?>) {
            return deserialized
                    ? Variables.objectValue(fact)
                            .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                            .create()
                    : SpinValues.jsonValue(PlainValues.toJson(fact)).create();
        }
        return fact instanceof java.math.BigDecimal decimal ? (Object) decimal.doubleValue() : fact;
    }
}
