package io.camshaft.campaign.process;

import io.camshaft.campaign.PlanRules;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The decision table campaignPlanCheck, newest version. */
@Component
class DecisionTablePlanRules implements PlanRules {

    private final DecisionService decisions;

    DecisionTablePlanRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<String> reasonsAgainst(PlanFacts facts) {
        return decisions
                .evaluateDecisionTableByKey("campaignPlanCheck")
                .variables(Map.of(
                        "typePlanned", facts.typePlanned(),
                        "modelPlanned", facts.modelPlanned(),
                        "supportShare", facts.supportShare(),
                        "missingGoals", facts.missingGoals(),
                        "weakGoals", facts.weakGoals()))
                .evaluate()
                .collectEntries("reason");
    }
}
