package io.camshaft.platform.form;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.dao.DataAccessException;

/** Whether a task ended in another transaction while this one was at it: its rights and variables end with it. */
final class GoneTask {

    private GoneTask() {}

    /** The task of the form that a person is handing in. Not asked after an error of the database, which answers nothing more then. */
    static boolean isBehind(RuntimeException thrown) {
        return Caller.isPerson()
                && !hasDatabaseFault(thrown)
                && Submission.maybeCurrent()
                        .map(Submission::taskId)
                        .filter(GoneTask::isGone)
                        .isPresent();
    }

    private static boolean hasDatabaseFault(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException || cause instanceof DataAccessException) {
                return true;
            }
        }
        return false;
    }

    /** Asked as nobody: a task that is there but hidden from the person is not gone. */
    static boolean isGone(String taskId) {
        CommandContext context = Context.getCommandContext();
        context.disableTenantCheck();
        try {
            return context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                            .getTaskService()
                            .createTaskQuery()
                            .taskId(taskId)
                            .count())
                    == 0;
        } finally {
            context.enableTenantCheck();
        }
    }
}
