package io.camshaft.platform.bpm;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Asks for the right to run a job before the engine tries. The engine asks while it runs it, takes the refusal for a failed attempt
 * and counts it: anybody who knew the id of a timer could use up its attempts, and the deadline of another dealer would never come.
 */
final class GuardedManagementService extends ManagementServiceImpl {

    GuardedManagementService(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
    }

    @Override
    public void executeJob(String jobId) {
        commandExecutor.execute(context -> {
            JobEntity job = jobId == null ? null : context.getJobManager().findJobById(jobId);
            if (job != null) {
                for (CommandChecker checker :
                        context.getProcessEngineConfiguration().getCommandCheckers()) {
                    checker.checkUpdateJob(job);
                }
            }
            return null;
        });
        super.executeJob(jobId);
    }
}
