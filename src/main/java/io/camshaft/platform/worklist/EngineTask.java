package io.camshaft.platform.worklist;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A task as the engine has it.
 *
 * @param caseNo business key of the whole case, null where there is none
 * @param caseKey process of the whole case
 * @param processKey process that the task is drawn in
 * @param dealerCode tenant
 * @param dueAt null where it has no deadline
 */
record EngineTask(
        String taskId,
        String caseNo,
        String caseKey,
        String processKey,
        String processInstanceId,
        String definitionId,
        String elementId,
        String taskName,
        String assignee,
        String dealerCode,
        int priority,
        boolean suspended,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt) {

    /** When something becomes due that never does. */
    static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-01-01T00:00Z");

    /** Moments in one zone, so that two readings of the same task are equal. */
    EngineTask {
        createdAt = createdAt.withOffsetSameInstant(ZoneOffset.UTC);
        dueAt = dueAt == null ? null : dueAt.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** A quarter of the time before the deadline; clocks say their own warning. */
    OffsetDateTime dueWarnAt() {
        return dueAt == null || dueAt.isBefore(createdAt)
                ? dueAt
                : dueAt.minus(Duration.between(createdAt, dueAt).dividedBy(4));
    }

    /** Without a deadline 99 years after it was made, so that the oldest comes first. Clocks of the case may be earlier. */
    OffsetDateTime attentionAt() {
        return dueAt == null ? createdAt.plusYears(99) : dueAt;
    }

    OffsetDateTime dangerAt() {
        return dueAt == null ? NEVER : dueWarnAt();
    }
}
