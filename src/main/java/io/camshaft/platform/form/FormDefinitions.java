package io.camshaft.platform.form;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** Finds and keeps the deployed forms of tasks and start events. Works inside an engine command, without authorization. */
final class FormDefinitions {

    private static final String FORM_KEY_PREFIX = "camunda-forms:deployment:";

    /** Deployed forms never change and are few, so none is ever dropped. */
    private final Map<String, FormDefinition> parsed = new ConcurrentHashMap<>();

    static boolean hasForm(TaskEntity task) {
        return task.getTaskDefinition() != null
                && hasForm(task.getTaskDefinition().getFormDefinition());
    }

    static boolean hasForm(ProcessDefinitionEntity definition) {
        return hasForm(definition.getStartFormDefinition());
    }

    private static boolean hasForm(org.camunda.bpm.engine.impl.form.FormDefinition form) {
        return form != null && (form.getFormKey() != null || form.getCamundaFormDefinitionKey() != null);
    }

    /** Empty where the task has no form, one that is no Camunda Form, or one that was not deployed. */
    Optional<FormDefinition> of(TaskEntity task) {
        return hasForm(task)
                ? of(task.getTaskDefinition().getTaskFormHandler().createTaskForm(task))
                : Optional.empty();
    }

    Optional<FormDefinition> of(ProcessDefinitionEntity definition) {
        return hasForm(definition)
                ? of(definition.getStartFormHandler().createStartFormData(definition))
                : Optional.empty();
    }

    private Optional<FormDefinition> of(FormData form) {
        CamundaFormRef reference = form.getCamundaFormRef();
        String key = form.getFormKey();
        if (reference != null && reference.getKey() != null) {
            return referenced(reference, form.getDeploymentId());
        }
        return key != null && key.startsWith(FORM_KEY_PREFIX)
                ? Optional.of(load(form.getDeploymentId(), key.substring(FORM_KEY_PREFIX.length())))
                : Optional.empty();
    }

    private Optional<FormDefinition> referenced(CamundaFormRef reference, String deploymentId) {
        boolean fixed = DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT.equals(reference.getBinding());
        String known = deploymentId + "#" + reference.getKey();
        if (fixed && parsed.containsKey(known)) {
            return Optional.of(parsed.get(known));
        }
        CamundaFormDefinition deployed = Context.getCommandContext()
                .runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deploymentId));
        if (deployed == null) {
            return Optional.empty();
        }
        FormDefinition form = load(deployed.getDeploymentId(), deployed.getResourceName());
        if (fixed) {
            parsed.put(known, form);
        }
        return Optional.of(form);
    }

    private FormDefinition load(String deploymentId, String resource) {
        return parsed.computeIfAbsent(deploymentId + "/" + resource, any -> {
            InputStream file = Context.getCommandContext()
                    .runWithoutAuthorization(new GetDeploymentResourceCmd(deploymentId, resource));
            return FormDefinition.parse(file);
        });
    }
}
