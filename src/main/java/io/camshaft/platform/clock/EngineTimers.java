package io.camshaft.platform.clock;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Brings timers after their clock from outside of the engine, within the caller's transaction. */
@Component
class EngineTimers {

    private final ProcessEngine engine;
    private final ClockTimers timers;

    EngineTimers(ProcessEngine engine, ClockTimers timers) {
        this.engine = engine;
        this.timers = timers;
    }

    void follow(ClockRow clock) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    timers.follow(clock);
                    return null;
                }));
    }
}
