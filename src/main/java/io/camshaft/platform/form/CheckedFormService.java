package io.camshaft.platform.form;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, with every submission checked and nothing of it written, and with case facts in task forms. */
final class CheckedFormService extends FormServiceImpl {

    private static final Map<String, Object> NOTHING = Map.of();

    private final FormGate gate;
    private final FormFactsReader facts;

    CheckedFormService(FormGate gate, FormFactsReader facts) {
        this.gate = gate;
        this.facts = facts;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        return commandExecutor.execute(context -> {
            VariableMap variables = super.getTaskFormVariables(taskId, names, deserialize);
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            FormFactsReader.add(variables, facts.factsOf(task), names, deserialize);
            return variables;
        });
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> values) {
        task(
                taskId,
                values,
                () -> {
                    super.submitTaskForm(taskId, values == null || values.isEmpty() ? NOTHING : values);
                    return null;
                },
                () -> {
                    super.submitTaskForm(taskId, NOTHING);
                    return null;
                });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> values, boolean deserialize) {
        return task(
                taskId,
                values,
                () -> super.submitTaskFormWithVariablesInReturn(taskId, values, deserialize),
                () -> super.submitTaskFormWithVariablesInReturn(taskId, NOTHING, deserialize));
    }

    /** Comes back as {@link #submitTaskForm}. */
    @Override
    public void submitTaskFormData(String taskId, Map<String, String> values) {
        super.submitTaskFormData(taskId, values);
    }

    @Override
    public ProcessInstance submitStartFormData(String definitionId, Map<String, String> values) {
        return submitStartForm(definitionId, null, untyped(values));
    }

    @Override
    public ProcessInstance submitStartFormData(String definitionId, String businessKey, Map<String, String> values) {
        return submitStartForm(definitionId, businessKey, untyped(values));
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> values) {
        return submitStartForm(definitionId, null, values);
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> values) {
        return commandExecutor.execute(context -> gate.start(
                context,
                definitionId,
                businessKey,
                values,
                () -> super.submitStartForm(definitionId, businessKey, NOTHING),
                () -> super.submitStartForm(definitionId, businessKey, values)));
    }

    private <T> T task(String taskId, Map<String, Object> values, Supplier<T> asGiven, Supplier<T> empty) {
        return commandExecutor.execute(context -> gate.task(context, taskId, values, true, empty, asGiven));
    }

    private static Map<String, Object> untyped(Map<String, String> values) {
        return values == null ? null : Map.<String, Object>copyOf(values);
    }
}
