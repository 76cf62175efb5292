package io.camshaft.platform.clock;

import io.camshaft.platform.journal.ClockActs;
import io.camshaft.platform.journal.JournalKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Brings timers after their clock from outside of the engine, within the caller's transaction; what people did is journalled. */
@Component
class EngineTimers {

    private final ProcessEngine engine;
    private final ClockTimers timers;
    private final ClockActs acts;

    EngineTimers(ProcessEngine engine, ClockTimers timers, ClockActs acts) {
        this.engine = engine;
        this.timers = timers;
        this.acts = acts;
    }

    void follow(ClockRow clock) {
        inCommand(() -> timers.follow(clock));
    }

    /** @param details of the journal's entry, beside the clock's label */
    void follow(ClockRow clock, JournalKind act, Map<String, Object> details, String byPersonId) {
        Map<String, Object> told = new LinkedHashMap<>(details);
        told.put("clock", clock.label() == null ? clock.name() : clock.label());
        inCommand(() -> {
            timers.follow(clock);
            acts.note(clock.executionId(), act, clock.elementId(), told, byPersonId);
        });
    }

    private void inCommand(Runnable work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    work.run();
                    return null;
                }));
    }
}
