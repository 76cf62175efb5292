package io.camshaft.revisit.process;

import io.camshaft.organisation.Roles;
import io.camshaft.revisit.quality.Correction;
import io.camshaft.revisit.quality.Corrections;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The dealer has let the time pass: its manager may answer too, and learns of it. */
@Component
class CorrectionLateDelegate implements JavaDelegate {

    private final Corrections corrections;
    private final RevisitNews news;
    private final Roles roles;

    CorrectionLateDelegate(Corrections corrections, RevisitNews news, Roles roles) {
        this.corrections = corrections;
        this.news = news;
        this.roles = roles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Correction correction = corrections.correction(RecordCorrection.CORRECTION_NO.in(execution));
        String manager = roles.dealerManagerOf(correction.dealerCode());
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task task : RevisitNews.open(execution)) {
            tasks.addCandidateGroup(task.getId(), manager);
            // Who claimed it and fell silent would keep the manager out.
            tasks.setAssignee(task.getId(), null);
            news.tell(
                    "escalated",
                    correction.correctionNo(),
                    "escalated-" + task.getId(),
                    news.members(manager),
                    Map.of("taskName", task.getName()));
        }
    }
}
