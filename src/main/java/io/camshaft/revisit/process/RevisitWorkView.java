package io.camshaft.revisit.process;

import io.camshaft.customer.CustomerNo;
import io.camshaft.platform.worklist.WorkView;
import io.camshaft.revisit.RevisitCalls;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Calls in the queue: time point and dealer; the customer by number only. One question for a whole page. */
@Component
class RevisitWorkView implements WorkView {

    private final RevisitCalls calls;
    private final RevisitWording words;

    RevisitWorkView(RevisitCalls calls, RevisitWording words) {
        this.calls = calls;
        this.words = words;
    }

    @Override
    public String processKey() {
        return RevisitCallProcess.KEY;
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return calls.all(caseNos).stream()
                .collect(Collectors.toMap(
                        call -> call.callNo(),
                        call -> new WorkLine(words.title(call), CustomerNo.of(call.customerId()), null, null)));
    }
}
