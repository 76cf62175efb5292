package io.camshaft.platform.bpm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** What the engine has of a capability's models, and who brought it there. */
@Component
class DeployedModels {

    /** Source of our deployments; a designer's deployment has another one or none. */
    static final String SOURCE = "camshaft";

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl configuration;

    DeployedModels(RepositoryService repository, ProcessEngineConfigurationImpl configuration) {
        this.repository = repository;
        this.configuration = configuration;
    }

    /** The newest versions that somebody else deployed, one sentence each; empty where all are ours or none exist. */
    List<String> newerOnesOfDesigners(ModelPackage models) {
        List<String> found = new ArrayList<>();
        for (String key : models.processKeys()) {
            ProcessDefinition latest = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .withoutTenantId()
                    .latestVersion()
                    .singleResult();
            if (latest != null) {
                noteForeign(found, "process " + key, latest.getVersion(), latest.getDeploymentId());
            }
        }
        for (String key : models.decisionKeys()) {
            DecisionDefinition latest = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .withoutTenantId()
                    .latestVersion()
                    .singleResult();
            if (latest != null) {
                noteForeign(found, "decision " + key, latest.getVersion(), latest.getDeploymentId());
            }
        }
        for (String key : models.formKeys()) {
            CamundaFormDefinitionEntity latest = latestForm(key);
            if (latest != null) {
                noteForeign(found, "form " + key, latest.getVersion(), latest.getDeploymentId());
            }
        }
        return found;
    }

    /** True where our last deployment of the capability holds exactly these bytes. */
    boolean has(ModelPackage models) {
        List<Deployment> ours = repository
                .createDeploymentQuery()
                .deploymentName(models.capability())
                .deploymentSource(SOURCE)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        if (ours.isEmpty()) {
            return false;
        }
        String id = ours.get(0).getId();
        Set<String> names = new HashSet<>(repository.getDeploymentResourceNames(id));
        return names.equals(models.resources().keySet())
                && models.resources().entrySet().stream()
                        .allMatch(resource -> Arrays.equals(resource.getValue(), content(id, resource.getKey())));
    }

    void deploy(ModelPackage models) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(models.capability()).source(SOURCE);
        models.resources()
                .forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    private void noteForeign(List<String> found, String what, int version, String deploymentId) {
        Deployment from =
                repository.createDeploymentQuery().deploymentId(deploymentId).singleResult();
        if (!SOURCE.equals(from.getSource())) {
            found.add("%s version %d from deployment \"%s\" of %tF"
                    .formatted(what, version, from.getName(), from.getDeploymentTime()));
        }
    }

    private CamundaFormDefinitionEntity latestForm(String key) {
        return configuration.getCommandExecutorTxRequired().execute(context -> context.getCamundaFormDefinitionManager()
                .findLatestDefinitionByKeyAndTenantId(key, null));
    }

    private byte[] content(String deploymentId, String name) {
        try (InputStream stream = repository.getResourceAsStream(deploymentId, name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
