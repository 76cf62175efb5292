package io.camshaft.platform.journal;

import io.camshaft.platform.journal.JournalEntry.Element;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Keeps in the journal what people do to a clock by hand: the engine knows nothing of it. */
@Component
public class ClockActs {

    private final EntryMaker maker;

    ClockActs(java.time.Clock clock) {
        this.maker = new EntryMaker(clock);
    }

    /**
     * Call it inside a command of the engine.
     *
     * @param executionId of the phase, whose case gets the entry
     * @param kind CLOCK_EXTENDED, CLOCK_PAUSED or CLOCK_RESUMED
     * @param details as {@link JournalKind} says
     */
    public void note(String executionId, JournalKind kind, String elementId, Map<String, Object> details, String by) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(executionId);
        if (execution != null) {
            Element phase = new Element(elementId, null, null, null);
            JournalEntry entry = maker.entry(execution, kind, phase, details).by(by);
            JournalSession.current().add(execution.getRootProcessInstanceId(), null, entry);
        }
    }
}
