package io.camshaft.messaging.process;

import io.camshaft.messaging.DeliveryQueue;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One job per message. The command joins the running transaction, be it that of a delegate's command or one that plain Spring
 * code has begun.
 */
@Component
class JobExecutorDeliveryQueue implements DeliveryQueue {

    /** A provider, so that engine plugins may use the outbox. */
    private final ObjectProvider<ProcessEngine> engine;

    JobExecutorDeliveryQueue(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public void enqueue(long id) {
        inEngine(context -> insert(context, configurationOf(id)));
    }

    @Override
    public void enqueueAgain(long id) {
        String configuration = configurationOf(id);
        inEngine(context -> {
            List<JobEntity> givenUp = context.getJobManager()
                    .findJobsByConfiguration(MessageDeliveryJobHandler.TYPE, configuration, null);
            if (givenUp.isEmpty()) {
                return insert(context, configuration);
            }
            // Retries above zero resolve the incident too.
            givenUp.forEach(job -> {
                job.setRetries(attempts(context));
                job.setDuedate(ClockUtil.getCurrentTime());
            });
            return null;
        });
    }

    private static String configurationOf(long id) {
        return new MessageDeliveryJobConfiguration(id).toCanonicalString();
    }

    private static Void insert(CommandContext context, String configuration) {
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(MessageDeliveryJobHandler.TYPE);
        job.setJobHandlerConfiguration(MessageDeliveryJobConfiguration.parse(configuration));
        job.setRetries(attempts(context));
        job.setDuedate(ClockUtil.getCurrentTime());
        // Exclusive jobs without a process instance would all be run one after the other by one thread, under one lock
        // time.
        job.setExclusive(false);
        context.getJobManager().send(job);
        return null;
    }

    private static int attempts(CommandContext context) {
        return RetryIntervals.of(context.getProcessEngineConfiguration()).attempts();
    }

    private void inEngine(Command<Void> command) {
        ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }
}
