package io.camshaft.platform.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.context.CoreExecutionContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Journals which rows of which decision table fired in a case, with what went in and what came out. */
class DecisionToJournal implements DmnDecisionEvaluationListener {

    private final EntryMaker maker;

    DecisionToJournal(EntryMaker maker) {
        this.maker = maker;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        CoreExecutionContext<?> context = Context.getCoreExecutionContext();
        if (context == null || !(context.getExecution() instanceof ExecutionEntity execution)) {
            return;
        }
        event.getRequiredDecisionResults().forEach(required -> record(execution, required));
        record(execution, event.getDecisionResult());
    }

    private void record(ExecutionEntity execution, DmnDecisionLogicEvaluationEvent evaluated) {
        if (evaluated instanceof DmnDecisionTableEvaluationEvent table) {
            JournalSession.current()
                    .add(
                            execution.getRootProcessInstanceId(),
                            execution.getTenantId(),
                            maker.entry(execution, JournalKind.DECISION_EVALUATED, details(table)));
        }
    }

    private static Map<String, Object> details(DmnDecisionTableEvaluationEvent table) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("decision", table.getDecision().getKey());
        details.put("name", table.getDecision().getName());
        if (table.getDecision() instanceof DecisionDefinition definition) {
            details.put("version", definition.getVersion());
            details.put("deployment", definition.getDeploymentId());
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (DmnEvaluatedInput input : table.getInputs()) {
            inputs.put(input.getName() == null ? input.getId() : input.getName(), plain(input.getValue()));
        }
        details.put("inputs", inputs);
        List<String> rules = new ArrayList<>();
        List<Map<String, Object>> outputs = new ArrayList<>();
        for (DmnEvaluatedDecisionRule rule : table.getMatchingRules()) {
            rules.add(rule.getId());
            Map<String, Object> row = new LinkedHashMap<>();
            for (DmnEvaluatedOutput output : rule.getOutputEntries().values()) {
                row.put(output.getOutputName(), plain(output.getValue()));
            }
            outputs.add(row);
        }
        details.put("rules", rules);
        details.put("outputs", outputs);
        return details;
    }

    private static Object plain(TypedValue typed) {
        Object found = typed == null ? null : typed.getValue();
        return found == null || found instanceof Number || found instanceof Boolean ? found : found.toString();
    }
}
