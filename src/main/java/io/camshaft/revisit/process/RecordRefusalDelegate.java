package io.camshaft.revisit.process;

import io.camshaft.revisit.Calling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the word of who wants no calls any more. */
@Component
class RecordRefusalDelegate implements JavaDelegate {

    private final Calling calling;

    RecordRefusalDelegate(Calling calling) {
        this.calling = calling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calling.recordRefusal(RevisitCallProcess.CALL_NO.in(execution));
    }
}
