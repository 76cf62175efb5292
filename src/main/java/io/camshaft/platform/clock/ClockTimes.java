package io.camshaft.platform.clock;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * What a drawing may ask: {@code ${clocks.dueAt(execution)}} as the due date of a task, or as the time of a boundary event that
 * follows the clock. It speaks of the nearest clock around.
 */
@Component("clocks")
public class ClockTimes {

    private final ClockRepository clocks;

    ClockTimes(ClockRepository clocks) {
        this.clocks = clocks;
    }

    /** Null where no clock runs. */
    public Date warnAt(DelegateExecution execution) {
        return of(execution, ClockRow::warnAt);
    }

    /** Null where no clock runs. */
    public Date dueAt(DelegateExecution execution) {
        return of(execution, ClockRow::dueAt);
    }

    private Date of(DelegateExecution execution, Function<ClockRow, OffsetDateTime> moment) {
        List<String> around = Passages.around((ExecutionEntity) execution);
        Optional<ClockRow> nearest = clocks.openAmong(around).stream()
                .min(Comparator.comparing(clock -> around.indexOf(clock.activityInstanceId())));
        return nearest.map(moment).map(at -> Date.from(at.toInstant())).orElse(null);
    }
}
