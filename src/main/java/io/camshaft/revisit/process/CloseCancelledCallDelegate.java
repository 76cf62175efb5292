package io.camshaft.revisit.process;

import io.camshaft.revisit.Calling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The purchase is cancelled; nobody needs to be called. */
@Component
class CloseCancelledCallDelegate implements JavaDelegate {

    private final Calling calling;

    CloseCancelledCallDelegate(Calling calling) {
        this.calling = calling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calling.cancelled(execution.getProcessBusinessKey());
    }
}
