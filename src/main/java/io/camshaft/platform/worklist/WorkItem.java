package io.camshaft.platform.worklist;

import java.time.OffsetDateTime;

/**
 * An open task as the queue sees it.
 *
 * @param caseNo business key of the whole case; null for a task without a case
 * @param caseKey process of the whole case; {@code processKey} may be one that it calls
 * @param assignedAt when the assignee got it
 * @param dueAt the task's own deadline, null where it has none
 * @param clockDueAt earliest of the case's running clocks, null where none runs
 * @param waiting a clock of the case stands still
 * @param waitingFor what that clock waits for
 * @param severity 1 worst to 4, null where the process knows none
 * @param attentionAt what pages are sorted by: the earliest due time, or a moment far away that keeps the oldest first
 * @param dangerAt from when it is in danger
 */
public record WorkItem(
        String taskId,
        String caseNo,
        String caseKey,
        String processKey,
        String processInstanceId,
        String elementId,
        String taskName,
        String assignee,
        OffsetDateTime assignedAt,
        String dealerCode,
        boolean suspended,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt,
        OffsetDateTime clockDueAt,
        boolean waiting,
        String waitingFor,
        Integer severity,
        OffsetDateTime attentionAt,
        OffsetDateTime dangerAt) {

    /** The earliest due time, or null. */
    public OffsetDateTime until() {
        if (dueAt == null || clockDueAt == null) {
            return dueAt == null ? clockDueAt : dueAt;
        }
        return dueAt.isBefore(clockDueAt) ? dueAt : clockDueAt;
    }
}
