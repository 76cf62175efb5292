package badtwins.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Breaks "delegates and listeners are not public". */
public class LoudDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        // Nothing to do: only the modifier matters.
    }
}
