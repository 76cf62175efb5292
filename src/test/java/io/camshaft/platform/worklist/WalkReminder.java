package io.camshaft.platform.worklist;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A delegate's hand on a task: no task listener of the engine tells of it. */
public class WalkReminder implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.addCandidateGroup("bosses");
        task.setPriority(90);
    }
}
