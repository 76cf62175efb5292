package io.camshaft.messaging.process;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.calendar.DurationHelper;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;

/**
 * The engine's setting failedJobRetryTimeCycle, for example PT1M,PT10M,PT1H: four attempts with these waits between them.
 *
 * @param attempts in all
 * @param waits ISO 8601 durations, empty for no wait
 */
record RetryIntervals(int attempts, List<String> waits) {

    static RetryIntervals of(ProcessEngineConfigurationImpl engine) {
        FailedJobRetryConfiguration setting = ParseUtil.parseRetryIntervals(engine.getFailedJobRetryTimeCycle());
        return setting == null || setting.getExpression() != null
                ? new RetryIntervals(engine.getDefaultNumberOfRetries(), List.of())
                : new RetryIntervals(setting.getRetries(), setting.getRetryIntervals());
    }

    /** When the next attempt is due; empty for at once. After the last wait of the list it is repeated. */
    Optional<Date> nextAfter(int attemptsLeft) {
        if (waits.isEmpty() || attemptsLeft <= 0) {
            return Optional.empty();
        }
        int failed = attempts - attemptsLeft;
        String wait = waits.get(Math.max(0, Math.min(waits.size(), failed) - 1));
        try {
            return Optional.of(new DurationHelper(wait).getDateAfter());
        } catch (Exception e) {
            throw new IllegalStateException("failedJobRetryTimeCycle: not a duration: " + wait, e);
        }
    }
}
