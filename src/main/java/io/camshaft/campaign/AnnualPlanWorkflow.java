package io.camshaft.campaign;

import io.camshaft.campaign.AnnualPlan.PlanContent;

/** What the module asks of the plan's process. */
public interface AnnualPlanWorkflow {

    /**
     * Starts the plan of the year as the person and hands the content in, through the same forms and checks as in Tasklist; it
     * then waits for a second person.
     *
     * @return number of the plan
     */
    String handIn(int year, PlanContent content, String personId);
}
