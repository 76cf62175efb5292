package io.camshaft.campaign.process;

import io.camshaft.campaign.CampaignWorkflow;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.bpm.OnBehalf;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The running approval, seen from the module: verbs only. */
@Component
class CamundaCampaignWorkflow implements CampaignWorkflow {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final OnBehalf onBehalf;

    CamundaCampaignWorkflow(RuntimeService runtime, ManagementService management, OnBehalf onBehalf) {
        this.runtime = runtime;
        this.management = management;
        this.onBehalf = onBehalf;
    }

    @Override
    public void withdraw(String campaignNo, String personId) {
        try {
            onBehalf.asChecked(personId, () -> runtime.createMessageCorrelation(CampaignApproval.WITHDRAWN_MESSAGE)
                    .processInstanceBusinessKey(campaignNo)
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException e) {
            throw new BusinessRefusal("campaign.alreadyClosed", campaignNo);
        }
    }

    @Override
    public void windowEndsAt(String campaignNo, OffsetDateTime moment) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(campaignNo)
                .singleResult();
        if (instance != null) {
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(CampaignApproval.WINDOW_CLOSED)
                    .list()
                    .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(moment.toInstant())));
        }
    }
}
