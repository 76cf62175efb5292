package io.camshaft.campaign.process;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.platform.bpm.TrustedWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The task a proposal waits in, and those who can do it. */
@Component
class OpenTask {

    private final TaskService tasks;
    private final Organisation organisation;
    private final CampaignNews news;
    private final TrustedWork trusted;
    private final Clock clock;

    OpenTask(TaskService tasks, Organisation organisation, CampaignNews news, TrustedWork trusted, Clock clock) {
        this.tasks = tasks;
        this.organisation = organisation;
        this.news = news;
        this.trusted = trusted;
        this.clock = clock;
    }

    /** Reminds the assignee, or all who may act; the outbox lets one such reminder through per day and person. */
    void remind(String campaignNo) {
        trusted.run(() -> {
            tell(campaignNo);
            return null;
        });
    }

    private void tell(String campaignNo) {
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(campaignNo).list()) {
            String step = "nudge-" + task.getId() + "-" + LocalDate.now(clock);
            news.task("reminder", campaignNo, step, people(task));
        }
    }

    private List<Person> people(Task task) {
        if (task.getAssignee() != null) {
            return organisation.person(task.getAssignee()).stream().toList();
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> organisation.members(group).stream())
                .distinct()
                .toList();
    }
}
