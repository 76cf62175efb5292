package io.camshaft.revisit.process;

import io.camshaft.customer.CustomerCases;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a due call: who calls, and about whom. */
@Component
class OpenCallDelegate implements JavaDelegate {

    private final RevisitCalls calls;
    private final CustomerCases cases;
    private final RevisitWording words;

    OpenCallDelegate(RevisitCalls calls, CustomerCases cases, RevisitWording words) {
        this.calls = calls;
        this.cases = cases;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RevisitCall call = calls.call(execution.getProcessBusinessKey());
        cases.link(call.callNo(), call.customerId());
        RevisitCallProcess.CALL_NO.set(execution, call.callNo());
        RevisitCallProcess.CASE_TITLE.set(execution, words.title(call));
        RevisitCallProcess.CALL_GROUP.set(execution, words.callers(call));
    }
}
