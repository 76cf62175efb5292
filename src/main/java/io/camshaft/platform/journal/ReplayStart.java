package io.camshaft.platform.journal;

import java.util.Map;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.ReadOnlyProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Starts a case again: where nothing but a message starts its process, as if that message had come. */
final class ReplayStart {

    private ReplayStart() {}

    static ProcessInstance of(ProcessEngine engine, String processKey, String caseNo, Map<String, Object> facts) {
        RepositoryServiceImpl repository = (RepositoryServiceImpl) engine.getRepositoryService();
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        ReadOnlyProcessDefinition process = repository.getDeployedProcessDefinition(newest);
        if (process.getInitial() != null) {
            return engine.getRuntimeService().startProcessInstanceByKey(processKey, caseNo, facts);
        }
        return engine.getRuntimeService()
                .createProcessInstanceById(newest)
                .businessKey(caseNo)
                .setVariables(facts)
                .startBeforeActivity(messageStart(process))
                .execute();
    }

    private static String messageStart(ReadOnlyProcessDefinition process) {
        return process.getActivities().stream()
                .filter(activity -> ActivityTypes.START_EVENT_MESSAGE.equals(activity.getProperty("type")))
                .map(PvmActivity::getId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing starts " + process.getId()));
    }
}
