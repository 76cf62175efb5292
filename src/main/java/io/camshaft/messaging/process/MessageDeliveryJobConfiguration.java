package io.camshaft.messaging.process;

import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;

/** The job knows the row and nothing of what is in it. */
record MessageDeliveryJobConfiguration(long messageId) implements JobHandlerConfiguration {

    static MessageDeliveryJobConfiguration parse(String canonicalString) {
        return new MessageDeliveryJobConfiguration(Long.parseLong(canonicalString));
    }

    @Override
    public String toCanonicalString() {
        return Long.toString(messageId);
    }
}
