package io.camshaft.complaint.process;

import io.camshaft.complaint.ComplaintOwners;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer takes it back; who worked on it is told. */
@Component
class CloseWithdrawnComplaintDelegate implements JavaDelegate {

    private final ComplaintNews news;
    private final ComplaintOwners owners;

    CloseWithdrawnComplaintDelegate(ComplaintNews news, ComplaintOwners owners) {
        this.news = news;
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(
                "withdrawn",
                execution.getProcessBusinessKey(),
                "withdrawn",
                "",
                owners.members(ComplaintHandling.OWNER_GROUP.in(execution)));
    }
}
