package io.camshaft.revisit.process;

import io.camshaft.platform.bpm.TrustedWork;
import io.camshaft.revisit.ContactRules;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The table contactBudget, newest version. */
@Component
class DecisionTableContactRules implements ContactRules {

    private final DecisionService decisions;
    private final TrustedWork trusted;

    DecisionTableContactRules(DecisionService decisions, TrustedWork trusted) {
        this.decisions = decisions;
        this.trusted = trusted;
    }

    @Override
    public Budget budget(String purpose, String occasion) {
        DmnDecisionRuleResult row = trusted.run(() -> decisions
                .evaluateDecisionTableByKey("contactBudget")
                .variables(Variables.putValue("purpose", purpose).putValue("occasion", occasion))
                .evaluate()
                .getSingleResult());
        if (row == null) {
            throw new IllegalStateException("The table contactBudget has no row for " + purpose + " " + occasion);
        }
        return new Budget(
                row.<Number>getEntry("mostContacts").intValue(),
                row.<Number>getEntry("withinDays").intValue());
    }
}
