package io.camshaft.demo;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the time of one timer come, so that the demonstration need not wait for tomorrow. */
@Component
@Profile("demo")
class DemoTimers {

    private final RuntimeService runtime;
    private final ManagementService management;

    DemoTimers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** Begins a process that a timer begins; its further steps run as every day. */
    void begin(String processKey) {
        management
                .createJobQuery()
                .processDefinitionKey(processKey)
                .timers()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    void fire(String caseNo, String elementId) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult()
                .getId();
        management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(elementId)
                .list()
                .forEach(job -> {
                    management.executeJob(job.getId());
                });
    }
}
