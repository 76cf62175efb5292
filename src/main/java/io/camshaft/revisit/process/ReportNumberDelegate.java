package io.camshaft.revisit.process;

import io.camshaft.organisation.Role;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The dealer learns that the number on record is wrong. */
@Component
class ReportNumberDelegate implements JavaDelegate {

    private final RevisitCalls calls;
    private final RevisitNews news;

    ReportNumberDelegate(RevisitCalls calls, RevisitNews news) {
        this.calls = calls;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RevisitCall call = calls.call(RevisitCallProcess.CALL_NO.in(execution));
        news.tell("number", call.callNo(), "number", news.members(Role.DEALER_MANAGER.at(call.dealerCode())), Map.of());
    }
}
