package io.camshaft.platform.form;

import io.camshaft.platform.BusinessRefusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Defence in depth: whatever route the engine offers, a person's completion of a task with a form, or start of a process with a
 * start form, goes through only while a checked {@link Submission} is bound. Our own code that acts for a person outside of the
 * engine binds one itself.
 */
final class SubmissionGuard extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            task.getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, SubmissionGuard::checkCompletion);
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) SubmissionGuard::checkStart);
    }

    private static void checkCompletion(DelegateTask task) {
        boolean passed = Submission.maybeCurrent()
                .filter(submission -> task.getId().equals(submission.taskId()))
                .isPresent();
        if (!passed && FormDefinitions.hasForm((TaskEntity) task) && Caller.isPerson()) {
            throw new BusinessRefusal("platform.form.taskNeedsForm");
        }
    }

    /** A start by call activity, or in the course of a checked act, is the model's doing. */
    private static void checkStart(DelegateExecution execution) {
        ExecutionEntity instance = (ExecutionEntity) execution;
        boolean byModel = instance.getSuperExecutionId() != null
                || Submission.maybeCurrent().isPresent();
        if (!byModel && FormDefinitions.hasForm(instance.getProcessDefinition()) && Caller.isPerson()) {
            throw new BusinessRefusal("platform.form.startNeedsForm");
        }
    }
}
