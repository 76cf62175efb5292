package io.camshaft.messaging.process;

import io.camshaft.messaging.MessageDelivery;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.stereotype.Component;

/** Teaches the engine the job that sends messages, and how long it waits between attempts. */
@Component
class MessageDeliveryPlugin extends AbstractProcessEnginePlugin {

    private final MessageDelivery delivery;

    MessageDeliveryPlugin(MessageDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        @SuppressWarnings("rawtypes")
        List<JobHandler> handlers = new ArrayList<>();
        if (configuration.getCustomJobHandlers() != null) {
            handlers.addAll(configuration.getCustomJobHandlers());
        }
        handlers.add(new MessageDeliveryJobHandler(delivery));
        configuration.setCustomJobHandlers(handlers);

        FailedJobCommandFactory others = configuration.getFailedJobCommandFactory();
        configuration.setFailedJobCommandFactory(
                new MessageDeliveryRetries(others == null ? new DefaultFailedJobCommandFactory() : others, delivery));
    }
}
