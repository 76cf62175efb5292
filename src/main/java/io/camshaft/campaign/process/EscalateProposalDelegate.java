package io.camshaft.campaign.process;

import io.camshaft.organisation.Organisation;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The deadline passed in silence: the next level may act too and is told. Silence never approves. */
@Component
class EscalateProposalDelegate implements JavaDelegate {

    private final CampaignSteps steps;
    private final Organisation organisation;
    private final CampaignNews news;

    EscalateProposalDelegate(CampaignSteps steps, Organisation organisation, CampaignNews news) {
        this.steps = steps;
        this.organisation = organisation;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()) {
            String nextLevel = steps.nextLevelAfter(task.getTaskDefinitionKey());
            tasks.addCandidateGroup(task.getId(), nextLevel);
            // Who claimed it and fell silent would keep the next level out.
            tasks.setAssignee(task.getId(), null);
            news.task(
                    "escalated",
                    CampaignApproval.CAMPAIGN_NO.in(execution),
                    "escalated-" + task.getId(),
                    organisation.members(nextLevel));
        }
    }
}
