package io.camshaft.messaging.process;

import io.camshaft.messaging.MessageDelivery;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Sends one message in the transaction of its job. */
class MessageDeliveryJobHandler implements JobHandler<MessageDeliveryJobConfiguration> {

    static final String TYPE = "messageDelivery";

    private final MessageDelivery delivery;

    MessageDeliveryJobHandler(MessageDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            MessageDeliveryJobConfiguration configuration,
            ExecutionEntity execution,
            CommandContext commandContext,
            String tenantId) {
        delivery.deliver(configuration.messageId());
    }

    @Override
    public MessageDeliveryJobConfiguration newConfiguration(String canonicalString) {
        return MessageDeliveryJobConfiguration.parse(canonicalString);
    }

    @Override
    public void onDelete(MessageDeliveryJobConfiguration configuration, JobEntity job) {
        // The row stays: it tells what became of the message.
    }
}
