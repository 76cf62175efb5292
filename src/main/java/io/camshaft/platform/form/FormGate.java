package io.camshaft.platform.form;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The one way by which values reach a case. Every route that completes a task or starts a process with values comes here: they
 * are checked against the deployed form, bound as the current {@link Submission} and kept away from the engine. Works inside an
 * engine command, so check and completion are one transaction.
 */
final class FormGate {

    private final FormDefinitions forms;
    private final FormFactsReader facts;
    private final FormCheck check;
    private final Texts texts;

    FormGate(FormDefinitions forms, FormFactsReader facts, FormCheck check, Texts texts) {
        this.forms = forms;
        this.facts = facts;
        this.check = check;
        this.texts = texts;
    }

    /**
     * @param values what was handed in; null counts as nothing
     * @param always check even where our own code hands in nothing (it then completes without a form)
     * @param empty completes without values, with the submission bound
     * @param asGiven the engine's own way, where there is nothing to check
     */
    <T> T task(
            CommandContext context,
            String taskId,
            Map<String, ?> values,
            boolean always,
            Supplier<T> empty,
            Supplier<T> asGiven) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            refuseGone(taskId);
            return asGiven.get();
        }
        checkMayWork(context, task);
        boolean nothing = values == null || values.isEmpty();
        if (!FormDefinitions.hasForm(task)) {
            refuseValuesWithoutForm(nothing);
            return asGiven.get();
        }
        if (nothing && !always && !Caller.isPerson()) {
            return asGiven.get();
        }
        Map<String, Object> shown = new HashMap<>(PlainValues.of(task.getVariablesTyped(false)));
        shown.putAll(facts.factsOf(task));
        return checked(forms.of(task), taskId, task.getTaskDefinition().getFormDefinition(), values, shown)
                .during(empty);
    }

    /** A person whose page is older than the case reads so; our own code gets the engine's error. */
    private static void refuseGone(String taskId) {
        if (taskId != null && Caller.isPersonWithoutAdminRights()) {
            throw new BusinessRefusal("platform.form.taskGone");
        }
    }

    /** Rights on a task end with the task: who loses a race reads that it moved on, not that they lack a right. */
    private static void checkMayWork(CommandContext context, TaskEntity task) {
        try {
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkTaskWork(task);
            }
        } catch (AuthorizationException e) {
            if (GoneTask.isGone(task.getId())) {
                throw new BusinessRefusal("platform.form.taskGone");
            }
            throw e;
        }
    }

    <T> T start(
            CommandContext context,
            String definitionId,
            String businessKey,
            Map<String, ?> values,
            Supplier<T> empty,
            Supplier<T> asGiven) {
        ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkCreateProcessInstance(definition);
        }
        // With the number of somebody else's case its facts would be shown.
        if (businessKey != null && Caller.isPersonWithoutAdminRights()) {
            throw new BusinessRefusal("platform.form.noNumberOfOwn");
        }
        if (!FormDefinitions.hasForm(definition)) {
            refuseValuesWithoutForm(values == null || values.isEmpty());
            return asGiven.get();
        }
        return checked(forms.of(definition), null, definition.getStartFormDefinition(), values, Map.of())
                .during(empty);
    }

    private static void refuseValuesWithoutForm(boolean nothing) {
        if (!nothing && Caller.isPersonWithoutAdminRights()) {
            throw new BusinessRefusal("platform.form.noForm");
        }
    }

    private Submission checked(
            Optional<FormDefinition> form,
            String taskId,
            org.camunda.bpm.engine.impl.form.FormDefinition declared,
            Map<String, ?> values,
            Map<String, Object> shown) {
        Map<String, Object> submitted = PlainValues.of(values);
        if (form.isEmpty()) {
            return withoutCamundaForm(taskId, declared, submitted);
        }
        shown.values().removeIf(value -> value == PlainValues.UNREADABLE);
        FormCheck.Outcome outcome = check.check(form.get(), submitted, shown);
        if (!outcome.findings().isEmpty()) {
            throw new BusinessRefusal(
                    "platform.form.refused",
                    outcome.findings().stream()
                            .map(finding -> finding.sentence(texts))
                            .distinct()
                            .collect(Collectors.joining("\n")));
        }
        return new Submission(form.get().id(), taskId, outcome.values());
    }

    /** Embedded and external forms cannot be checked, so they hand in nothing; a Camunda Form that is missing is a fault. */
    private static Submission withoutCamundaForm(
            String taskId, org.camunda.bpm.engine.impl.form.FormDefinition declared, Map<String, Object> submitted) {
        if (declared.getFormKey() == null) {
            throw new BusinessRefusal(taskId == null ? "platform.form.startNeedsForm" : "platform.form.taskNeedsForm");
        }
        if (!submitted.isEmpty()) {
            throw new BusinessRefusal("platform.form.noForm");
        }
        return new Submission(declared.getFormKey().getExpressionText(), taskId, Map.of());
    }
}
