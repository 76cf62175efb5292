package io.camshaft.customer;

import io.camshaft.customer.CustomerRules.StateFacts;
import io.camshaft.customer.process.DecisionColumns;
import java.io.File;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The two decision tables as they are in their files, without the process engine. */
final class CustomerTables implements CustomerRules {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnModelInstance STATE = model("customerState");
    private static final DmnModelInstance VALUE = model("customerValue");
    private static final DmnDecision STATE_TABLE = ENGINE.parseDecision("customerState", STATE);
    private static final DmnDecision VALUE_TABLE = ENGINE.parseDecision("customerValue", VALUE);

    /** A table answers the same to the same question, and evaluating one takes as long as twenty statements of SQL. */
    private static final Map<StateFacts, CustomerState> STATES = new ConcurrentHashMap<>();

    private static final Map<BigDecimal, String> TIERS = new ConcurrentHashMap<>();

    int asked;

    @Override
    public String version() {
        return "1";
    }

    @Override
    public CustomerState state(StateFacts facts) {
        asked++;
        return STATES.computeIfAbsent(facts, CustomerTables::evaluated);
    }

    private static CustomerState evaluated(StateFacts facts) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("lossDefinition", facts.lossDefinition().name());
        inputs.put("ownsCar", facts.ownsCar());
        inputs.put("daysSinceSale", facts.daysSinceSale());
        inputs.put("visitsInYear", facts.visitsInYear());
        inputs.put("daysSinceLastVisit", facts.daysSinceLastVisit());
        return CustomerState.valueOf(answer(STATE_TABLE, inputs));
    }

    @Override
    public String valueTier(BigDecimal spent) {
        return TIERS.computeIfAbsent(spent, sum -> answer(VALUE_TABLE, Map.of("spent", sum.doubleValue())));
    }

    @Override
    public List<String> stateConditions(String input) {
        return DecisionColumns.conditions(STATE, input);
    }

    @Override
    public List<String> valueConditions() {
        return DecisionColumns.conditions(VALUE, "spent");
    }

    private static String answer(DmnDecision table, Map<String, Object> inputs) {
        DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(table, inputs);
        return result.getSingleEntry();
    }

    private static DmnModelInstance model(String key) {
        return Dmn.readModelFromFile(new File("processes/customer/" + key + ".dmn"));
    }
}
