package io.camshaft.platform.form;

import io.camshaft.platform.BusinessRefusal;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service, with values taken only through the task's form and never written. Our own code may complete a task
 * without its form by handing in nothing; people may not set variables of a task at all, administrators excepted. Comments and
 * attachments are read by those who may read the task.
 */
final class CheckedTaskService extends TaskServiceImpl {

    private final FormGate gate;

    CheckedTaskService(FormGate gate) {
        this.gate = gate;
    }

    @Override
    public void complete(String taskId, Map<String, Object> values) {
        checked(
                taskId,
                values,
                () -> run(() -> super.complete(taskId, values)),
                () -> run(() -> super.complete(taskId, null)));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> values, boolean deserialize) {
        return checked(
                taskId,
                values,
                () -> super.completeWithVariablesInReturn(taskId, values, deserialize),
                () -> super.completeWithVariablesInReturn(taskId, null, deserialize));
    }

    /** Without values the task just goes back to its owner, who will fill in the form. */
    @Override
    public void resolveTask(String taskId, Map<String, Object> values) {
        if (values == null || values.isEmpty()) {
            super.resolveTask(taskId);
        } else {
            checked(
                    taskId,
                    values,
                    () -> run(() -> super.resolveTask(taskId, values)),
                    () -> run(() -> super.resolveTask(taskId)));
        }
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> values) {
        aside(taskId, values, () -> super.handleBpmnError(taskId, code, message, values));
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message) {
        aside(taskId, null, () -> super.handleBpmnError(taskId, code, message));
    }

    @Override
    public void handleBpmnError(String taskId, String code) {
        aside(taskId, null, () -> super.handleBpmnError(taskId, code));
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> values) {
        aside(taskId, values, () -> super.handleEscalation(taskId, code, values));
    }

    @Override
    public void handleEscalation(String taskId, String code) {
        aside(taskId, null, () -> super.handleEscalation(taskId, code));
    }

    @Override
    protected void setVariables(String taskId, Map<String, ? extends Object> variables, boolean local) {
        direct(() -> super.setVariables(taskId, variables, local));
    }

    @Override
    protected void updateVariables(
            String taskId, Map<String, ? extends Object> changes, Collection<String> removals, boolean local) {
        direct(() -> super.updateVariables(taskId, changes, removals, local));
    }

    @Override
    public void removeVariable(String taskId, String name) {
        direct(() -> super.removeVariable(taskId, name));
    }

    @Override
    public void removeVariableLocal(String taskId, String name) {
        direct(() -> super.removeVariableLocal(taskId, name));
    }

    @Override
    public void removeVariables(String taskId, Collection<String> names) {
        direct(() -> super.removeVariables(taskId, names));
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> names) {
        direct(() -> super.removeVariablesLocal(taskId, names));
    }

    @Override
    public Comment getTaskComment(String taskId, String commentId) {
        return mayRead(taskId) ? super.getTaskComment(taskId, commentId) : null;
    }

    @Override
    public Attachment getTaskAttachment(String taskId, String attachmentId) {
        return mayRead(taskId) ? super.getTaskAttachment(taskId, attachmentId) : null;
    }

    @Override
    public InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
        return mayRead(taskId) ? super.getTaskAttachmentContent(taskId, attachmentId) : null;
    }

    /** Single comments and attachments are the two things that the engine gives to anybody who knows their ids. */
    private boolean mayRead(String taskId) {
        return commandExecutor.execute(context -> context.getAuthentication() == null
                || context.getProcessEngineConfiguration()
                                .getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .taskId(taskId)
                                .count()
                        == 1);
    }

    private <T> T checked(String taskId, Map<String, Object> values, Supplier<T> asGiven, Supplier<T> empty) {
        return commandExecutor.execute(context -> gate.task(context, taskId, values, false, empty, asGiven));
    }

    /** Leaving a task by an error or an escalation would be a way around its form. */
    private void aside(String taskId, Map<String, Object> values, Runnable work) {
        commandExecutor.execute(context -> {
            TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
            if (task != null && Caller.isPersonWithoutAdminRights()) {
                if (FormDefinitions.hasForm(task)) {
                    throw new BusinessRefusal("platform.form.taskNeedsForm");
                }
                if (values != null && !values.isEmpty()) {
                    throw new BusinessRefusal("platform.form.noForm");
                }
            }
            return run(work);
        });
    }

    private void direct(Runnable work) {
        commandExecutor.execute(context -> {
            if (Caller.isPersonWithoutAdminRights()) {
                throw new BusinessRefusal("platform.form.noForm");
            }
            return run(work);
        });
    }

    private static Void run(Runnable work) {
        work.run();
        return null;
    }
}
