package io.camshaft.messaging.process;

import io.camshaft.messaging.MessageDelivery;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * What happens after a failed attempt to send. The engine applies its setting failedJobRetryTimeCycle only to jobs of
 * activities; a job without one would be repeated at once. Here the same setting spaces the attempts, and the row keeps the
 * failure in the same transaction as the job's count. Jobs of other kinds go on to the factory that was there before.
 */
class MessageDeliveryRetries implements FailedJobCommandFactory {

    private final FailedJobCommandFactory others;
    private final MessageDelivery delivery;

    MessageDeliveryRetries(FailedJobCommandFactory others, MessageDelivery delivery) {
        this.others = others;
        this.delivery = delivery;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return context -> {
            JobEntity job = context.getJobManager().findJobById(jobId);
            boolean ours = job != null && MessageDeliveryJobHandler.TYPE.equals(job.getJobHandlerType());
            Command<Object> command = ours ? new AfterFailure(jobId, exception) : others.getCommand(jobId, exception);
            return command.execute(context);
        };
    }

    private final class AfterFailure extends DefaultJobRetryCmd {

        AfterFailure(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        @Override
        protected void executeStandardStrategy(CommandContext context) {
            super.executeStandardStrategy(context);
            JobEntity job = getJob();
            RetryIntervals.of(context.getProcessEngineConfiguration())
                    .nextAfter(job.getRetries())
                    .ifPresent(job::setDuedate);
            MessageDeliveryJobConfiguration message =
                    MessageDeliveryJobConfiguration.parse(job.getJobHandlerConfigurationRaw());
            delivery.noteFailure(message.messageId(), exception, job.getRetries() == 0);
        }
    }
}
