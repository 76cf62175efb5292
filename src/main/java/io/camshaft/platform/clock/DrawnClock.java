package io.camshaft.platform.clock;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * A clock as the model draws it on a phase; kept with the parsed phase.
 *
 * @param within ISO duration, or an expression that gives one; nothing or an empty text means that no time is limited
 * @param warnAt percent, or an expression that gives it
 * @param likeness text or expression, null where the drawing has none
 */
record DrawnClock(
        String name,
        String label,
        String calendar,
        Expression within,
        Expression warnAt,
        Expression likeness,
        Set<String> pausedBy,
        List<DrawnTimer> timers) {

    private static final String PROPERTY = "camshaftClock";
    private static final int DEFAULT_WARNING = 80;

    /** The clock drawn on the phase, or null. */
    static DrawnClock of(ScopeImpl phase) {
        return phase == null ? null : (DrawnClock) phase.getProperty(PROPERTY);
    }

    void putOn(ScopeImpl phase) {
        phase.setProperty(PROPERTY, this);
    }

    /** Null where no time is limited. */
    Duration within(ExecutionEntity execution) {
        Object answer = within.getValue(execution);
        if (answer == null || answer.toString().isBlank()) {
            return null;
        }
        Duration duration = ClockProperties.duration(answer.toString());
        if (duration == null) {
            throw new ProcessEngineException("Clock " + name + ": " + answer + " is no time above zero, such as PT24H");
        }
        return duration;
    }

    int warnPercent(ExecutionEntity execution) {
        Object answer = warnAt == null ? null : warnAt.getValue(execution);
        if (answer == null) {
            return DEFAULT_WARNING;
        }
        int percent = new java.math.BigDecimal(answer.toString()).intValue();
        if (percent < 1 || percent > 100) {
            throw new ProcessEngineException("Clock " + name + ": " + answer + " is no percentage from 1 to 100");
        }
        return percent;
    }

    String likeness(ExecutionEntity execution) {
        Object answer = likeness == null ? null : likeness.getValue(execution);
        return answer == null ? null : answer.toString();
    }

    /** The timer with that id, or null where it follows no clock. */
    DrawnTimer timer(String elementId) {
        return timers.stream()
                .filter(timer -> timer.elementId().equals(elementId))
                .findFirst()
                .orElse(null);
    }
}
