package io.camshaft.campaign.process;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Shortly before the deadline: reminds the one who claimed the task, or all who may. */
@Component
class RemindPeopleListener implements TaskListener {

    private final Organisation organisation;
    private final CampaignNews news;

    RemindPeopleListener(Organisation organisation, CampaignNews news) {
        this.organisation = organisation;
        this.news = news;
    }

    @Override
    public void notify(DelegateTask task) {
        news.task("reminder", CampaignApproval.CAMPAIGN_NO.in(task), "reminder-" + task.getId(), people(task));
    }

    private List<Person> people(DelegateTask task) {
        if (task.getAssignee() != null) {
            return organisation.person(task.getAssignee()).stream().toList();
        }
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> organisation.members(group).stream())
                .distinct()
                .toList();
    }
}
