package io.camshaft.revisit.process;

import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a due call: who calls, and about whom. */
@Component
class OpenCallDelegate implements JavaDelegate {

    private final RevisitCalls calls;
    private final RevisitWording words;

    OpenCallDelegate(RevisitCalls calls, RevisitWording words) {
        this.calls = calls;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RevisitCall call = calls.call(execution.getProcessBusinessKey());
        RevisitCallProcess.CALL_NO.set(execution, call.callNo());
        RevisitCallProcess.CASE_TITLE.set(execution, words.title(call));
        RevisitCallProcess.CALL_GROUP.set(execution, words.callers(call));
    }
}
