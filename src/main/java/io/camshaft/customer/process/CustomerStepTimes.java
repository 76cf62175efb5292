package io.camshaft.customer.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The decision table customerStepTime. */
@Component
class CustomerStepTimes {

    private final DecisionService decisions;

    CustomerStepTimes(DecisionService decisions) {
        this.decisions = decisions;
    }

    StepTime of(String step) {
        var row = decisions
                .evaluateDecisionTableByKey("customerStepTime")
                .variables(Map.of("step", step))
                .evaluate()
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException("The table customerStepTime has no row for the step " + step);
        }
        return new StepTime(
                row.getEntry("workingDays"),
                row.getEntry("reminderDays"),
                row.getEntry("escalationDays"),
                row.getEntry("nextLevel"));
    }

    /**
     * All in working days from the beginning of the step.
     *
     * @param nextLevel role id at headquarters
     */
    record StepTime(int workingDays, int reminderDays, int escalationDays, String nextLevel) {}
}
