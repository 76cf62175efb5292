package io.camshaft.campaign;

import java.util.List;

/** The decision table that says whether a proposal is in the annual plan. */
public interface PlanRules {

    /** Codes of the reasons why it is not; empty when it is. */
    List<String> reasonsAgainst(PlanFacts facts);

    /**
     * What the table judges.
     *
     * @param supportShare requested support divided by the whole cost, 0 to 1
     * @param missingGoals targets of the plan for this type that the proposal sets no goal for
     * @param weakGoals goals that reach less than half of the plan's target
     */
    record PlanFacts(boolean typePlanned, boolean modelPlanned, double supportShare, int missingGoals, int weakGoals) {}
}
