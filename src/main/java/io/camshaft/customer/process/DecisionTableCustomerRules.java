package io.camshaft.customer.process;

import io.camshaft.customer.CustomerRules;
import io.camshaft.customer.CustomerState;
import io.camshaft.platform.bpm.TrustedWork;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The decision tables customerState and customerValue, newest versions, whoever asks. */
@Component
class DecisionTableCustomerRules implements CustomerRules {

    private static final String STATE = "customerState";
    private static final String VALUE = "customerValue";

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final TrustedWork trusted;

    DecisionTableCustomerRules(DecisionService decisions, RepositoryService repository, TrustedWork trusted) {
        this.decisions = decisions;
        this.repository = repository;
        this.trusted = trusted;
    }

    @Override
    public String version() {
        return newest(STATE) + " " + newest(VALUE);
    }

    @Override
    public CustomerState state(StateFacts facts) {
        String answer = answer(
                STATE,
                Variables.putValue("lossDefinition", facts.lossDefinition().name())
                        .putValue("ownsCar", facts.ownsCar())
                        .putValue("daysSinceSale", facts.daysSinceSale())
                        .putValue("visitsInYear", facts.visitsInYear())
                        .putValue("daysSinceLastVisit", facts.daysSinceLastVisit()));
        return answer == null ? null : CustomerState.valueOf(answer);
    }

    @Override
    public String valueTier(BigDecimal spent) {
        return answer(VALUE, Variables.putValue("spent", spent.doubleValue()));
    }

    @Override
    public List<String> stateConditions(String input) {
        return conditions(STATE, input);
    }

    @Override
    public List<String> valueConditions() {
        return conditions(VALUE, "spent");
    }

    private String answer(String table, VariableMap facts) {
        DmnDecisionTableResult result = trusted.run(() ->
                decisions.evaluateDecisionTableByKey(table).variables(facts).evaluate());
        return result.isEmpty() ? null : result.getSingleEntry();
    }

    private List<String> conditions(String table, String input) {
        return DecisionColumns.conditions(trusted.run(() -> repository.getDmnModelInstance(newest(table))), input);
    }

    private String newest(String table) {
        return trusted.run(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId());
    }
}
