package io.camshaft.platform.clock;

/**
 * Where a clock belongs when it starts.
 *
 * @param scopeId passage through the sub-process around the phase, or the process instance
 * @param label what people read, in the installation's language; null where the drawing has none
 * @param likeness what makes cases alike; null where the drawing says nothing
 */
record NewClock(
        String caseNo,
        String processKey,
        String processInstanceId,
        String executionId,
        String activityInstanceId,
        String scopeId,
        String elementId,
        String name,
        String label,
        String likeness,
        String calendar) {}
