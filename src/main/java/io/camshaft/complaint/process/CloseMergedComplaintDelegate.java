package io.camshaft.complaint.process;

import io.camshaft.complaint.ComplaintOwners;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Another case goes on with it; who worked on this one is told. */
@Component
class CloseMergedComplaintDelegate implements JavaDelegate {

    private final ComplaintNews news;
    private final ComplaintOwners owners;

    CloseMergedComplaintDelegate(ComplaintNews news, ComplaintOwners owners) {
        this.news = news;
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(
                "merged",
                execution.getProcessBusinessKey(),
                "merged",
                "",
                owners.members(ComplaintHandling.OWNER_GROUP.in(execution)));
    }
}
