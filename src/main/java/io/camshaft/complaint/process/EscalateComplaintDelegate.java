package io.camshaft.complaint.process;

import io.camshaft.complaint.ComplaintLevels;
import io.camshaft.complaint.ComplaintOwners;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A clock ran out: supervisor, region or headquarters is called in and leads the case from now on. */
@Component
class EscalateComplaintDelegate implements JavaDelegate {

    private static final Map<String, Integer> LEVELS = Map.of(
            "EndEvent_FirstAnswerEscalated", ComplaintOwners.SUPERVISOR,
            "EndEvent_SupervisorEscalated", ComplaintOwners.SUPERVISOR,
            "EndEvent_RegionEscalated", ComplaintOwners.REGION,
            "EndEvent_HeadquartersEscalated", ComplaintOwners.HEADQUARTERS);

    private final ComplaintLevels levels;
    private final CaseTasks tasks;

    EscalateComplaintDelegate(ComplaintLevels levels, CaseTasks tasks) {
        this.levels = levels;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String group = levels.raise(
                ComplaintHandling.COMPLAINT_NO.in(execution), LEVELS.get(execution.getCurrentActivityId()));
        ComplaintHandling.OWNER_GROUP.set(execution, group);
        tasks.callIn(execution, CaseTasks.all(execution), group);
    }
}
