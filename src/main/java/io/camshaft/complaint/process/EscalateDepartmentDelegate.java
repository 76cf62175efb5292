package io.camshaft.complaint.process;

import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintOwners;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A department is silent: the one above it may answer too. */
@Component
class EscalateDepartmentDelegate implements JavaDelegate {

    private final ComplaintCases cases;
    private final ComplaintOwners owners;
    private final CaseTasks tasks;

    EscalateDepartmentDelegate(ComplaintCases cases, ComplaintOwners owners, CaseTasks tasks) {
        this.cases = cases;
        this.owners = owners;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String asked = cases.department(
                        ComplaintHandling.COMPLAINT_NO.in(execution), ComplaintHandling.TURN.in(execution))
                .askedGroup();
        tasks.callIn(execution, CaseTasks.ofTurn(execution), owners.above(asked));
    }
}
