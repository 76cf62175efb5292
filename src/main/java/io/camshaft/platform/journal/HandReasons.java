package io.camshaft.platform.journal;

import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Says why a task changes hands, so that the journal keeps it with the change itself. */
@Component
public class HandReasons {

    /** Call it before the change, inside the same command of the engine ({@code TrustedWork.run}); a blank reason is none. */
    public void because(String taskId, String reason) {
        if (Context.getCommandContext() == null) {
            throw new IllegalStateException("A reason belongs to a command of the engine");
        }
        if (reason != null && !reason.isBlank()) {
            JournalSession.current().because(taskId, reason.strip());
        }
    }
}
