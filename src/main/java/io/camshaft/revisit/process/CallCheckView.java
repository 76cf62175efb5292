package io.camshaft.revisit.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.customer.CustomerNo;
import io.camshaft.platform.worklist.WorkView;
import io.camshaft.revisit.quality.CallCheck;
import io.camshaft.revisit.quality.CallChecks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A check or a second call on its case page and in the queue; what was written is in the forms only. */
class CallCheckView implements CaseView, WorkView {

    private final String process;
    private final CallChecks checks;
    private final RevisitWording words;

    CallCheckView(String process, CallChecks checks, RevisitWording words) {
        this.process = process;
        this.checks = checks;
        this.words = words;
    }

    /** One for each of the two processes. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        CallCheckView callCheckView(CallChecks checks, RevisitWording words) {
            return new CallCheckView(CallCheckProcess.KEY, checks, words);
        }

        @Bean
        CallCheckView callRecallView(CallChecks checks, RevisitWording words) {
            return new CallCheckView(CallRecall.KEY, checks, words);
        }
    }

    @Override
    public String processKey() {
        return process;
    }

    @Override
    public String titleOf(String caseNo) {
        return words.title(checks.check(caseNo));
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        CallCheck check = checks.check(caseNo);
        return List.of(new FactGroup(
                words.text("revisit.check.kind." + check.kind()),
                List.of(
                        fact("revisit.case.call", check.callNo()),
                        fact("revisit.case.actor", words.person(check.callerId())),
                        fact("revisit.case.team", words.team(check.team())),
                        fact("revisit.case.customer", CustomerNo.of(check.customerId())),
                        fact("revisit.case.origin", words.text("revisit.check.origin." + check.origin())),
                        fact("revisit.case.state", words.text("revisit.check.state." + check.state())),
                        fact("revisit.case.findings", words.findings(check.findings())))));
    }

    private Fact fact(String labelKey, String value) {
        return new Fact(words.text(labelKey), value);
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        CallCheck check = checks.check(caseNo);
        return check.doneAt() == null
                ? List.of()
                : List.of(new Decision(
                        words.text("revisit.check.kind." + check.kind()),
                        words.text("revisit.check.state." + check.state()),
                        null,
                        check.doneBy(),
                        check.doneAt()));
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return checks.all(caseNos).stream()
                .collect(Collectors.toMap(
                        check -> check.checkNo(),
                        check -> new WorkLine(words.title(check), CustomerNo.of(check.customerId()), null, null)));
    }
}
