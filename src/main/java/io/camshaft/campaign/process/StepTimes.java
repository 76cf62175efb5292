package io.camshaft.campaign.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The decision table campaignStepTime. An answer is kept for ten seconds: one task asks for it three times. */
@Component
class StepTimes {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final DecisionService decisions;
    private final Clock clock;
    private final Map<String, Kept> answers = new ConcurrentHashMap<>();

    StepTimes(DecisionService decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    StepTime of(String step) {
        Instant now = clock.instant();
        Kept kept = answers.get(step);
        if (kept == null || Duration.between(kept.since(), now).abs().compareTo(KEPT) > 0) {
            kept = new Kept(ask(step), now);
            answers.put(step, kept);
        }
        return kept.time();
    }

    private StepTime ask(String step) {
        var row = decisions
                .evaluateDecisionTableByKey("campaignStepTime")
                .variables(Map.of("step", step))
                .evaluate()
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException("The table campaignStepTime has no row for the step " + step);
        }
        return new StepTime(row.getEntry("workingDays"), row.getEntry("reminderHours"), row.getEntry("nextLevel"));
    }

    /**
     * @param workingDays until the deadline
     * @param reminderHours working hours before the deadline
     * @param nextLevel role id at headquarters
     */
    record StepTime(int workingDays, int reminderHours, String nextLevel) {}

    private record Kept(StepTime time, Instant since) {}
}
