package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignWorkflow;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.bpm.TrustedWork;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The running approval, seen from the module: verbs only. */
@Component
class CamundaCampaignWorkflow implements CampaignWorkflow {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final TrustedWork trusted;
    private final OnBehalf onBehalf;

    CamundaCampaignWorkflow(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            TrustedWork trusted,
            OnBehalf onBehalf) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.trusted = trusted;
        this.onBehalf = onBehalf;
    }

    @Override
    public void withdraw(String campaignNo, String personId) {
        try {
            onBehalf.as(
                    personId,
                    () -> trusted.run(() -> runtime.createMessageCorrelation(CampaignApproval.WITHDRAWN_MESSAGE)
                            .processInstanceBusinessKey(campaignNo)
                            .correlateWithResult()));
        } catch (MismatchingMessageCorrelationException e) {
            throw new BusinessRefusal("campaign.alreadyClosed", campaignNo);
        }
    }

    @Override
    public void windowEndsAt(String campaignNo, OffsetDateTime moment) {
        Date end = Date.from(moment.toInstant());
        trusted.run(() -> {
            for (Task task : tasks.createTaskQuery()
                    .processInstanceBusinessKey(campaignNo)
                    .taskDefinitionKey(CampaignApproval.PREPARE_PROPOSAL)
                    .list()) {
                // People sort their list by this date; the timer is what really closes.
                task.setDueDate(end);
                tasks.saveTask(task);
                moveTimer(task.getProcessInstanceId(), end);
            }
            return null;
        });
    }

    private void moveTimer(String instanceId, Date end) {
        management
                .createJobQuery()
                .processInstanceId(instanceId)
                .activityId(CampaignApproval.WINDOW_CLOSED)
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), end));
    }
}
